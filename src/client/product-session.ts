import type { Connection } from './connection.js';
import { property, refuse, type Decode } from './decode/wire.js';
import { request } from './request.js';

/** What Apple requires of a merchant before it shows the payment sheet. */
export interface ApplePayValidation {
  /** The merchant's name on the sheet. */
  readonly displayName: string;
  /** The page's own host name. */
  readonly domainName: string;
  /** As the `validatemerchant` event gave it. */
  readonly validationUrl: string;
}

/** Apple's object, which the platform sends as a string. */
const sessionObject: Decode<object> = (value, path) => {
  try {
    const parsed: unknown = JSON.parse(value as string);
    return parsed && typeof parsed === 'object' ? parsed : refuse(path);
  } catch {
    return refuse(path);
  }
};

const decodeSession = property(
  'paymentProductSession302SpecificOutput',
  property('sessionObject', sessionObject),
);

/**
 * A merchant session for Apple Pay (302), to pass to `completeMerchantValidation` unchanged. It is valid for
 * one payment and about five minutes, so request one for each payment.
 */
export const createProductSession = (
  connection: Connection,
  { displayName, domainName, validationUrl }: ApplePayValidation,
  signal?: AbortSignal,
): Promise<object> => {
  const body = { paymentProductSession302SpecificInput: { displayName, domainName, validationUrl } };
  return request(connection, 'products/302/sessions', decodeSession, { body, signal });
};
