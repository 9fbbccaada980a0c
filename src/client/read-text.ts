import { CheckoutError } from '../domain/errors.js';

/** A thousand products with their fields fit; what is larger would only make the page wait. */
const MAX_LENGTH = 2 ** 21;

/** The body as text. @throws CheckoutError `schema` where it is longer than 2 million characters */
export const readText = async (response: Response): Promise<string> => {
  const text = await response.text();
  if (text.length > MAX_LENGTH) throw new CheckoutError('schema', 'The answer is larger than 2 MB.');
  return text;
};
