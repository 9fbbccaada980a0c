/** A change of an entry: inserted, changed in itself, or deleted. */
export type Change = 'insert' | 'update' | 'delete';

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * Records of one kind by id, which reports every change: inserted and deleted entries, and properties set in a
 * record. Deeper values are never changed, only replaced.
 */
export class Table<V> extends Map<string, V> {
  /** Called for every change, except while the table is being filled. */
  onChange: ((key: string, change: Change) => void) | undefined;

  /** @returns the stored record; changes of the given one are not noticed */
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
