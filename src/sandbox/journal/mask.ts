import type { Json, JsonObject } from '../http/json.js';
import { maskedValue } from '../input-log.js';

/** Names under which numbers and codes come that nobody but the platform should know. */
const SECRETS: ReadonlySet<string> = new Set([
  'accountNumber',
  'cardNumber',
  'cvv',
  'dpan',
  'encryptedPaymentData',
  'fiscalNumber',
  'iban',
  'networkToken',
  'pan',
  'partialPin',
  'residentIdNumber',
]);

/** What a sealed input says is kept apart, opened and masked. */
const SEALED = 'encryptedCustomerInput';

/** The longest body that is kept, in characters; of a longer one, the beginning. */
const LONGEST = 50_000;

const isLuhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

/** Also under a name where nobody expects it. */
const isCardNumber = (text: string): boolean => /^\d{12,19}$/.test(text) && isLuhn(text);

const maskedText = (key: string, text: string): string => {
  if (key === SEALED) return `(${text.length} characters)`;
  if (SECRETS.has(key)) return maskedValue(key, text);
  return isCardNumber(text.replace(/[ -]/g, '')) ? maskedValue('cardNumber', text) : text;
};

/** `{ key: 'cvv', value: '123' }`, as lists of values have it. */
const isPair = (value: object): value is { key: string; value: string } =>
  'key' in value && 'value' in value && typeof value.key === 'string' && typeof value.value === 'string';

/** Names under which people's names and addresses come. */
const PERSONAL =
  /[nN]ame$|[eE]mail|[pP]hone|^(?:street|houseNumber|additionalInfo|zip|dateOfBirth|ipAddress)$/;

/** A kept body as people may see it: of names and addresses only their beginnings. */
export const personalMasked = (body: Json, key = ''): Json => {
  if (typeof body === 'string') return PERSONAL.test(key) ? maskedValue('', body) : body;
  if (Array.isArray(body)) return body.map((entry) => personalMasked(entry, key));
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, personalMasked(value ?? null, name)]),
  );
};

/** A body as it may be kept: as it came, without any number or code. */
export const withoutSecrets = (body: unknown): Json => {
  let left = LONGEST;
  const read = (value: unknown, key: string): Json => {
    if (typeof value === 'string' || typeof value === 'number') {
      const text = maskedText(key, String(value));
      left -= text.length + key.length;
      return text === String(value) ? value : text;
    }
    if (typeof value !== 'object' || value === null) return (value ?? null) as Json;
    if (Array.isArray(value)) return value.flatMap((entry) => (left > 0 ? [read(entry, key)] : []));
    if (isPair(value)) return { ...readObject(value), value: read(value.value, value.key) };
    return readObject(value);
  };
  const readObject = (value: object): JsonObject =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, property]) => (left > 0 ? [[key, read(property, key)]] : [])),
    );
  return read(body, '');
};
