import { CheckoutError } from '../domain/errors.js';

/** 2 MB: a thousand products with their fields fit; what is larger would only make the page wait. */
const MAX_BYTES = 2 ** 21;

/** The body as text, given up as soon as it proves too large. @throws CheckoutError `schema` */
export const readText = async ({ body }: Response): Promise<string> => {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MAX_BYTES) throw new CheckoutError('schema', 'The answer is larger than 2 MB.');
    text += decoder.decode(value, { stream: true });
  }
  return text;
};
