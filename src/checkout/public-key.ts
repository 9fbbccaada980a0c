import { type Connection, getPublicKey } from '../client/index.js';
import { type PreparedKey, prepareKey } from '../encryption/index.js';

/** A key this old is fetched anew behind the consumer's back … */
const stale = 5 * 60_000;
/** … and one this old is not paid with any more: the platform may have rotated it. */
const expired = 10 * 60_000;

/** The session's public key, imported ahead of its use and kept fresh; failures are never kept. */
export class PublicKeyCache {
  #ready: { readonly since: number; readonly key: Promise<PreparedKey> } | undefined;
  #refreshing = false;

  constructor(
    private readonly connection: Connection,
    private readonly now: () => number,
  ) {}

  /** Call while the consumer types: nothing of this should wait behind the pay button. */
  refresh(): void {
    if (!this.#ready) this.#fetch().catch(() => {});
    else if (this.now() - this.#ready.since > stale && !this.#refreshing) {
      this.#refreshing = true;
      getPublicKey(this.connection)
        .then(prepareKey)
        .then((key) => this.#keep(Promise.resolve(key)))
        .catch(() => {})
        .finally(() => (this.#refreshing = false));
    }
  }

  async get(): Promise<PreparedKey> {
    return this.#ready && this.now() - this.#ready.since < expired ? this.#ready.key : this.#fetch();
  }

  /** The platform said that it cannot decrypt: the next payment is made with a new key. */
  drop(): void {
    this.#ready = undefined;
  }

  #keep(key: Promise<PreparedKey>) {
    this.#ready = { since: this.now(), key };
  }

  #fetch(): Promise<PreparedKey> {
    const key = getPublicKey(this.connection).then(prepareKey);
    this.#keep(key);
    key.catch(() => this.#ready?.key === key && this.drop());
    return key;
  }
}
