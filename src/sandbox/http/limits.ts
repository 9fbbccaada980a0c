import { inventedErrors } from './errors.js';

const HEADER_LIMIT = 16_384;
const ADDRESS_LIMIT = 8_192;

/** Refuses oversized requests before anything processes them. */
export const checkLimits = (request: Request): void => {
  if (request.url.length > ADDRESS_LIMIT) throw inventedErrors.addressTooLong();
  let length = 0;
  for (const [name, value] of request.headers) length += name.length + value.length + 4;
  if (length > HEADER_LIMIT) throw inventedErrors.headersTooLarge();
};
