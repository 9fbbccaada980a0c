import { CheckoutError } from '../domain/errors.js';
import { toJson } from '../domain/json.js';
import type { DeviceInformation, PaymentRequest } from '../domain/payment-request.js';
import { hex, utf8 } from './encoding.js';
import { compactJwe } from './compact-jwe.js';
import type { PreparedKey } from './prepare-key.js';
import type { Bytes } from './suite.js';

/** 256 KB: far more than any real payment, and small enough not to make a page wait. */
const MAX_BYTES = 2 ** 18;

/** UTF-8 cannot contain lone surrogates, which JSON would keep as escapes: each becomes U+FFFD. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/**
 * Creates the `encryptedCustomerInput` of the Server API: a new compact JWE for each call, valid for one
 * payment in the session. Uses the request's values at the time of the call and leaves blank values out.
 * @throws CheckoutError `encrypt`
 */
export const encryptPaymentRequest = async (
  { suite, header }: PreparedKey,
  clientSessionId: string,
  { paymentProductId, accountOnFileId, tokenize, paymentValues }: PaymentRequest,
  collectedDeviceInformation?: DeviceInformation,
): Promise<string> => {
  let plaintext: Bytes | undefined;
  try {
    const random = suite.random(96);
    return await compactJwe(suite, header, random.subarray(16), () => {
      plaintext = utf8(
        toJson({
          clientSessionId,
          nonce: hex(random.subarray(0, 16)),
          paymentProductId,
          accountOnFileId,
          tokenize,
          paymentValues: [...paymentValues]
            .map(([key, value]) => ({
              key,
              value: wellFormed(value),
            }))
            .filter(({ value }) => value),
          collectedDeviceInformation,
        }),
      );
      if (plaintext.length > MAX_BYTES) throw new CheckoutError('encrypt', 'More than 256 KB.');
      return plaintext;
    });
  } catch (error) {
    throw error instanceof CheckoutError ? error : new CheckoutError('encrypt', 'Encryption failed.');
  } finally {
    plaintext?.fill(0);
  }
};
