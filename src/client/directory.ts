import type { PaymentContext } from '../domain/payment-context.js';
import type { Connection } from './connection.js';
import { query } from './context.js';
import { ifNotFound } from './decode/if-not-found.js';
import { list, object, oneOf, plainText, property, requiredList, requiredText } from './decode/wire.js';
import { request } from './request.js';

/** A bank of a directory. */
export interface DirectoryEntry {
  /** The value for the field `issuerId`. */
  readonly issuerId: string;
  readonly issuerName: string;
  /** `short` for the most used banks; only iDEAL distinguishes them. */
  readonly issuerList: 'short' | 'long';
  /** Headings to group the banks by. */
  readonly countryNames: readonly string[];
}

const decodeEntry = object<DirectoryEntry>({
  issuerId: requiredText,
  issuerName: plainText,
  issuerList: oneOf<DirectoryEntry['issuerList']>('long', 'short'),
  countryNames: list(requiredText),
});

const decodeDirectory = property('entries', requiredList(decodeEntry));

/** The banks of a product, the short list first and by name within each list; empty without a directory. */
export const getDirectory = async (
  connection: Connection,
  paymentProductId: number,
  { country, currency }: PaymentContext,
  signal?: AbortSignal,
): Promise<readonly DirectoryEntry[]> => {
  const path = `products/${paymentProductId}/directory${query({ countryCode: country, currencyCode: currency })}`;
  const entries = await request(connection, path, decodeDirectory, { signal }).catch(ifNotFound([]));
  return entries.sort(
    (a, b) => b.issuerList.localeCompare(a.issuerList) || a.issuerName.localeCompare(b.issuerName),
  );
};
