import { fingerprint } from '../crypto/fingerprint.js';
import type { JsonObject } from '../http/json.js';
import { tokens as seeds } from '../catalogue/index.js';
import type { TokenAttribute, TokenRecord } from '../records/types.js';
import { announce } from '../announce.js';
import type { World } from '../world.js';

/** `************7977`: all but the last four, for a card; all but the first and last two, for an account. */
export const obfuscateCard = (number: string): string =>
  '*'.repeat(Math.max(0, number.length - 4)) + number.slice(-4);
export const obfuscateAccount = (number: string): string =>
  number.slice(0, 2) + '*'.repeat(Math.max(0, number.length - 4)) + number.slice(-2);

/** Fields with account numbers: stored masked, never changed. */
const ACCOUNT_NUMBERS: ReadonlySet<string> = new Set(['iban', 'accountNumber', 'bankAccountNumber']);
/** Fields that are never stored. */
const NEVER_KEPT: ReadonlySet<string> = new Set(['cvv', 'partialPin', 'encryptedPaymentData', 'issuerId']);

const CARD_MASK = '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}';

const attribute = ([key, value]: readonly [string, string]): TokenAttribute => {
  if (key === 'cardNumber') return { key, value: obfuscateCard(value), status: 'READ_ONLY' };
  if (ACCOUNT_NUMBERS.has(key)) return { key, value: obfuscateAccount(value), status: 'READ_ONLY' };
  return { key, value, status: key === 'expiryDate' ? 'CAN_WRITE' : 'READ_ONLY' };
};

/** The consumer's values that may be stored, with the alias that names the account. */
export const attributesOf = (
  values: ReadonlyMap<string, string>,
  alias?: string,
): readonly TokenAttribute[] => {
  const kept = [...values].filter(([key]) => !NEVER_KEPT.has(key)).map(attribute);
  const name = alias ?? kept.find(({ key }) => key === 'cardNumber' || ACCOUNT_NUMBERS.has(key))?.value;
  return name === undefined ? kept : [{ key: 'alias', value: name, status: 'READ_ONLY' }, ...kept];
};

/** A hash of the number that identifies an account; `undefined` for methods without one. */
export const accountFingerprint = async (
  world: World,
  productId: number,
  values: ReadonlyMap<string, string>,
): Promise<string | undefined> => {
  const number = values.get('cardNumber') ?? values.get('iban') ?? values.get('accountNumber');
  return number === undefined ? undefined : fingerprint(world.fingerprintSecret, `${productId}:${number}`);
};

/** Two merchants may use the same id. */
const tokenKey = (merchantId: string, id: string) => `${merchantId}/${id}`;

/** A merchant's token that has not been deleted. */
export const findToken = (world: World, merchantId: string, id: string): TokenRecord | undefined => {
  const token = world.records.tokens.get(tokenKey(merchantId, id));
  return token?.deletedAt === undefined ? token : undefined;
};

export interface NewToken {
  /** Default: a random one. */
  readonly id?: string;
  readonly merchantId: string;
  readonly paymentProductId: number;
  readonly attributes: readonly TokenAttribute[];
  readonly fingerprint: string | undefined;
  readonly outcome: string;
  readonly originalPaymentId?: string;
  readonly details?: JsonObject;
}

/** Stores an account, or returns the one that is stored already, unchanged. */
export const storeToken = (
  world: World,
  input: NewToken,
): { readonly token: TokenRecord; readonly isNew: boolean } => {
  for (const token of world.records.tokens.values())
    if (
      input.fingerprint !== undefined &&
      token.fingerprint === input.fingerprint &&
      token.merchantId === input.merchantId &&
      token.deletedAt === undefined
    )
      return { token, isNew: false };
  const isCard = input.attributes.some(({ key }) => key === 'cardNumber');
  const entry: TokenRecord = {
    id: crypto.randomUUID(),
    createdAt: world.clock.now(),
    labelTemplate: [{ attributeKey: 'alias', ...(isCard && { mask: CARD_MASK }) }],
    originalPaymentId: undefined,
    details: {},
    deletedAt: undefined,
    ...input,
  };
  const token = world.records.tokens.insert(tokenKey(entry.merchantId, entry.id), entry);
  announce(world, token.merchantId, 'token', 'created', {
    id: token.id,
    paymentProductId: token.paymentProductId,
  });
  return { token, isNew: true };
};

/** What identifies an account, and the outcome of payments with it. */
type AccountFacts = Pick<TokenRecord, 'fingerprint' | 'outcome'>;

/** Replaces stored data by sent data; another number makes it another account. */
export const changeToken = (
  token: TokenRecord,
  values: ReadonlyMap<string, string>,
  { fingerprint, outcome }: AccountFacts,
  alias?: string,
): void => {
  const stored = (key: string) => token.attributes.find((entry) => entry.key === key)?.value;
  const number = stored('cardNumber') ?? stored('iban') ?? stored('accountNumber');
  const ownAlias = stored('alias') !== number;
  const sent = attributesOf(values, alias).filter(
    ({ key }) => key !== 'alias' || alias !== undefined || !ownAlias,
  );
  const kept = token.attributes.filter(({ key }) => !sent.some((entry) => entry.key === key));
  token.attributes = [...kept, ...sent];
  if (fingerprint !== undefined) Object.assign(token, { fingerprint, outcome });
};

/** Gives every merchant the catalogue's stored accounts, for examples. */
export const seedTokens = (world: World, merchantIds: readonly string[]): void => {
  for (const merchantId of merchantIds)
    for (const { token: id, accountOnFile } of seeds)
      world.records.tokens.insert(tokenKey(merchantId, id), {
        id,
        merchantId,
        paymentProductId: accountOnFile.paymentProductId,
        createdAt: world.clock.now(),
        attributes: accountOnFile.attributes.map(({ key, value, status }) => ({ key, value, status })),
        labelTemplate: accountOnFile.displayHints.labelTemplate,
        fingerprint: undefined,
        outcome: 'AUTHORISED',
        originalPaymentId: undefined,
        details: {},
        deletedAt: undefined,
      });
};
