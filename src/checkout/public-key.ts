import { type Connection, getPublicKey } from '../client/index.js';
import type { CheckoutError } from '../domain/errors.js';
import type { PublicKey } from '../domain/public-key.js';
import type { PreparedKey } from '../encryption/index.js';

/** Milliseconds after which a key is fetched again in the background … */
const stale = 5 * 60_000;
/** … and after which it is no longer used, since the platform may have replaced it. */
const expired = 10 * 60_000;

/** The session's public key, imported before it is needed and kept fresh. Failures are not cached. */
export interface KeySupply {
  /** Fetches a stale key. Call it while the consumer types, so that paying does not wait for the key. */
  refresh(): Promise<void>;
  get(): Promise<PreparedKey>;
  /** Drops the key, which the platform may be unable to use: the next payment fetches another one. */
  drop(): void;
}

/** @param prepareKey waits where what prepares it is not there yet */
export const keySupply = (
  connection: Connection,
  now: () => number,
  prepareKey: (key: PublicKey) => Promise<PreparedKey>,
): KeySupply => {
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
          // A network failure may pass, but an unusable key stays unusable.
          if (/^crypto/.test(error.code)) throw error;
        },
      ),
    get: () => have(expired),
    drop: () => void (since = -Infinity),
  };
};
