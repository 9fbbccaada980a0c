import { type Ring, ring } from './ring.js';

/** Decrypted customer input as the console shows it: never a complete number, name or address. */
export interface LoggedInput {
  /** Tells it from every other: the end of its ciphertext. */
  readonly seal: string;
  readonly at: number;
  readonly merchantId: string;
  readonly customerId: string;
  readonly paymentProductId: number;
  readonly accountOnFileId: number | undefined;
  readonly tokenize: boolean;
  /** Field ids with masked values. */
  readonly values: readonly { readonly key: string; readonly value: string }[];
  /** Set once there is a payment. */
  paymentId: string | undefined;
}

const dots = (length: number): string => '•'.repeat(Math.max(0, Math.min(length, 24)));
const last = (count: number) => (value: string) =>
  value.length > count + 4 ? dots(value.length - count) + value.slice(-count) : dots(value.length);
const shown = (value: string) => value.slice(0, 60);
/** Masks a personal value: its first letter is enough to distinguish two. */
const initial = (value: string) => value.slice(0, 1) + dots(value.length - 1);

const masks: ReadonlyMap<string, (value: string) => string> = new Map([
  ['cardNumber', last(4)],
  ['accountNumber', last(4)],
  ['iban', last(4)],
  ['expiryDate', (value) => dots(value.length - 2) + value.slice(-2)],
  ['cvv', (value) => dots(value.length)],
  ['partialPin', (value) => dots(value.length)],
  ['fiscalNumber', (value) => dots(value.length)],
  ['residentIdNumber', (value) => dots(value.length)],
  ['encryptedPaymentData', (value) => `(${value.length} characters)`],
  ...[
    'bankCode',
    'bic',
    'countryCode',
    'installmentId',
    'issuerId',
    'stateCode',
    'termsAndConditions',
    'title',
  ].map((key) => [key, shown] as const),
]);

/** Masks a value for display; an unknown field shows only its first letter. */
export const maskedValue = (key: string, value: string): string => (masks.get(key) ?? initial)(value);

/** The end of a compact JWE is its authentication tag. */
export const sealOf = (compact: string): string => compact.slice(-24);

/** The latest decrypted customer inputs. */
export type InputLog = Ring<LoggedInput>;
export const inputLog = (): InputLog => ring(200);
