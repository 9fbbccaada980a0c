/** Caches one promise per key. A rejected promise is removed, so that the next call tries again. */
export const memoizeUntilFailure = <Key, Value>(
  made: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> => {
  let promise = made.get(key);
  if (!promise) {
    made.set(key, (promise = make()));
    promise.catch(() => made.delete(key));
  }
  return promise;
};
