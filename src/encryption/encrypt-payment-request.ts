import { CheckoutError } from '../domain/errors.js';
import type { DeviceInformation, PaymentRequest } from '../domain/payment-request.js';
import { hex, utf8 } from './encoding.js';
import { compactJwe } from './compact-jwe.js';
import type { PreparedKey } from './prepare-key.js';

/** 256 KB: far above any real payment, far below what would make a page wait. */
const MAX_BYTES = 2 ** 18;

/** UTF-8 has no lone surrogates: each becomes U+FFFD, where JSON alone would carry it on as an escape. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/**
 * The `encryptedCustomerInput` of the Server API: a fresh compact JWE at each call, good for one payment within the
 * session. Takes the request as it is at the time of the call; blank values are left out.
 * @throws CheckoutError `encrypt`
 */
export const encryptPaymentRequest = async (
  { suite, header }: PreparedKey,
  clientSessionId: string,
  { paymentProductId, accountOnFileId, tokenize, paymentValues }: PaymentRequest,
  collectedDeviceInformation?: DeviceInformation,
): Promise<string> => {
  try {
    const plaintext = utf8(
      JSON.stringify({
        clientSessionId,
        nonce: hex(suite.random(16)),
        paymentProductId,
        accountOnFileId,
        tokenize,
        paymentValues: Array.from(paymentValues, ([key, value]) => ({
          key,
          value: wellFormed(value),
        })).filter(({ value }) => value),
        collectedDeviceInformation,
      }),
    );
    if (plaintext.length > MAX_BYTES) throw new CheckoutError('encrypt', 'More than 256 KB.');
    const jwe = await compactJwe(suite, header, plaintext);
    plaintext.fill(0);
    return jwe;
  } catch (error) {
    throw error instanceof CheckoutError ? error : new CheckoutError('encrypt', 'Encryption failed.');
  }
};
