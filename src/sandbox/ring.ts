/** The latest entries, oldest first, up to a fixed number. */
export interface Ring<T> {
  add(entry: T): void;
  entries(): readonly T[];
  clear(): void;
}

export const ring = <T>(size: number): Ring<T> => {
  const entries: T[] = [];
  return {
    add(entry) {
      entries.push(entry);
      if (entries.length > size) entries.shift();
    },
    entries: () => entries,
    clear: () => void entries.splice(0),
  };
};
