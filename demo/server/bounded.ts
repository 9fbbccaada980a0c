/** A map that drops its oldest entries: this shop's memory. Use a database instead. */
export class Bounded<Key, Value> extends Map<Key, Value> {
  readonly #limit: number;

  constructor(limit = 10_000) {
    super();
    this.#limit = limit;
  }

  override set(key: Key, value: Value): this {
    super.delete(key);
    super.set(key, value);
    for (const oldest of super.keys()) {
      if (this.size <= this.#limit) break;
      super.delete(oldest);
    }
    return this;
  }
}
