import { CheckoutError } from '../domain/errors.js';

/** A thousand products with their fields fit; what is larger would only make the page wait. */
const MAX_BYTES = 2 ** 21;

/**
 * The body as text, read no further than to its limit.
 * @throws CheckoutError `schema` where it is larger than 2 MB
 */
export const readText = async ({ body }: Response): Promise<string> => {
  if (!body) return '';
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MAX_BYTES) {
      void reader.cancel().catch(() => {});
      throw new CheckoutError('schema', 'The answer is larger than 2 MB.');
    }
    text += decoder.decode(value, { stream: true });
  }
};
