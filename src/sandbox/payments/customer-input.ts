import * as v from 'valibot';
import { openJwe, text } from '../crypto/jwe.js';
import { findPrivateKey } from '../sessions/keys.js';
import { inventedErrors } from '../http/errors.js';
import { readLeniently } from '../http/lenient.js';
import { type LoggedInput, maskedValue, sealOf } from '../input-log.js';
import type { SessionRecord } from '../records/types.js';
import type { World } from '../world.js';

const plaintext = v.object({
  clientSessionId: v.string(),
  nonce: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  paymentProductId: v.pipe(v.number(), v.safeInteger()),
  accountOnFileId: v.optional(v.pipe(v.number(), v.safeInteger())),
  tokenize: v.optional(v.boolean()),
  paymentValues: v.pipe(
    v.array(v.object({ key: v.pipe(v.string(), v.maxLength(200)), value: v.string() })),
    v.maxLength(500),
  ),
});

/** Decrypted customer input that belongs to a valid session. */
export interface CustomerInput {
  readonly session: SessionRecord;
  readonly paymentProductId: number;
  readonly accountOnFileId: number | undefined;
  readonly tokenize: boolean;
  /** By field id; blank ones are left out. */
  readonly values: ReadonlyMap<string, string>;
  /** What is kept of it for the console. */
  readonly log: LoggedInput;
}

const parse = (json: string) => {
  try {
    return v.safeParse(plaintext, readLeniently(plaintext, JSON.parse(json)));
  } catch {
    return undefined;
  }
};

/** Accepts each nonce once per merchant; it counts as used once its payload was decrypted. */
const useNonce = (
  { records, clock, settings: { choices } }: World,
  merchantId: string,
  nonce: string,
): void => {
  if (choices.nonceReplay === 'accept') return;
  const key = `${merchantId}:${nonce}`;
  const until = records.nonces.get(key);
  if (until !== undefined && until > clock.now()) throw inventedErrors.usedTwice();
  records.nonces.insert(key, clock.now() + choices.nonceMemory);
};

/**
 * Decrypts an `encryptedCustomerInput`. Broken, foreign, expired and malformed input gets the same error, so that
 * nobody learns which it was. Authentic input whose text is not UTF-8 gets an error of its own, because the official
 * client SDK garbles non-Latin names like this; only its author can see that error.
 */
export const openCustomerInput = async (
  world: World,
  merchantId: string,
  compact: string,
): Promise<CustomerInput> => {
  const lenient = world.settings.choices.acceptPaddedBase64;
  const opened = await openJwe(compact, (keyId) => findPrivateKey(world, merchantId, keyId), lenient);
  const json = text(opened?.plaintext);
  if (opened && json === undefined) throw inventedErrors.inputNotUtf8();
  const parsed = json === undefined ? undefined : parse(json);
  if (!parsed?.success || parsed.output.clientSessionId !== opened?.key.session.id)
    throw inventedErrors.undecryptable();
  const { nonce, paymentProductId, accountOnFileId, tokenize, paymentValues } = parsed.output;
  const keys = paymentValues.map(({ key }) => key);
  if (new Set(keys).size !== keys.length) throw inventedErrors.undecryptable();
  useNonce(world, merchantId, nonce);
  const { session } = opened.key;
  const log: LoggedInput = {
    seal: sealOf(compact),
    at: world.clock.now(),
    merchantId,
    customerId: session.customerId,
    paymentProductId,
    accountOnFileId,
    tokenize: tokenize ?? false,
    values: paymentValues.map(({ key, value }) => ({ key, value: maskedValue(key, value) })),
    paymentId: undefined,
  };
  world.inputs.add(log);
  return {
    session,
    log,
    paymentProductId,
    accountOnFileId,
    tokenize: tokenize ?? false,
    values: new Map(paymentValues.filter(({ value }) => value !== '').map(({ key, value }) => [key, value])),
  };
};
