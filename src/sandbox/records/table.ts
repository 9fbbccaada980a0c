/** What happened to an entry: it came, changed in itself, or left. */
export type Change = 'insert' | 'update' | 'delete';

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * Records of one kind by id, that can tell of every change: of entries that come and go, and of properties that are set
 * in a record. What a record holds further inside is never changed, only replaced.
 */
export class Table<V> extends Map<string, V> {
  /** Told of every change; of nothing while the table is being filled. */
  onChange: ((key: string, change: Change) => void) | undefined;

  /** @returns the record as it is kept from now on: what is set in the one that was given, nobody notices. */
  insert(key: string, value: V): V {
    const kept = isRecord(value) ? this.#observed(key, value) : value;
    super.set(key, kept);
    this.onChange?.(key, 'insert');
    return kept;
  }

  override set(key: string, value: V): this {
    this.insert(key, value);
    return this;
  }

  override delete(key: string): boolean {
    const existed = super.delete(key);
    if (existed) this.onChange?.(key, 'delete');
    return existed;
  }

  #observed(key: string, record: V & object): V {
    return new Proxy(record, {
      set: (target, property, value) => {
        this.onChange?.(key, 'update');
        return Reflect.set(target, property, value);
      },
    });
  }
}
