import { CheckoutError } from '../domain/errors.js';

/** Enough for a thousand products with their fields; anything larger would only make the page wait. */
const MAX_BYTES = 2 ** 21;

/**
 * Reads the body as text, up to the limit.
 * @throws CheckoutError `schema` if it is larger than 2 MB
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
