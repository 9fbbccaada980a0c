import { type Connection, getPublicKey } from '../client/index.js';
import type { CheckoutError } from '../domain/errors.js';
import { type PreparedKey, prepareKey } from '../encryption/index.js';

/** A key this old is fetched anew behind the consumer's back … */
const stale = 5 * 60_000;
/** … and one this old is not paid with any more: the platform may have rotated it. */
const expired = 10 * 60_000;

/** The session's public key, imported ahead of its use and kept fresh; failures are never kept. */
export interface KeySupply {
  /** Call while the consumer types: nothing of this should wait behind the pay button. */
  refresh(): Promise<void>;
  get(): Promise<PreparedKey>;
  /** The platform may have been unable to decrypt: the next payment is made with a new key. */
  drop(): void;
}

export const keySupply = (connection: Connection, now: () => number): KeySupply => {
  let key: PreparedKey;
  let since = -Infinity;
  let fetching: Promise<void> | undefined;
  const fetch = async () => {
    try {
      key = await prepareKey(await getPublicKey(connection));
      since = now();
    } finally {
      fetching = undefined;
    }
  };
  const have = async (age: number) => {
    if (now() - since >= age) await (fetching ??= fetch());
    return key;
  };
  return {
    refresh: () =>
      have(stale).then(
        () => {},
        (error: CheckoutError) => {
          // What did not arrive may do so yet; what cannot be used never will.
          if (/^crypto/.test(error.code)) throw error;
        },
      ),
    get: () => have(expired),
    drop: () => void (since = -Infinity),
  };
};
