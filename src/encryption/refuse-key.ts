import { CheckoutError } from '../domain/errors.js';

/** @throws CheckoutError `crypto-key` */
export const refuseKey = (): never => {
  throw new CheckoutError('crypto-key', 'The public key is not an RSA key of 2048 to 8192 bits.');
};
