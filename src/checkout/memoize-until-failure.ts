/** The promise made for this key, once; one that fails is forgotten, so that the next to ask tries again. */
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
