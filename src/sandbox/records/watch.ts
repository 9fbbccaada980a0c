import type { Records } from './records.js';

/** Calls back whenever an entry of any map comes or goes. A record that changes in itself is not noticed by this. */
export const watch = (records: Records, onChange: () => void): void => {
  for (const map of Object.values(records) as Map<string, unknown>[]) {
    const { set, delete: remove } = map;
    map.set = (key, value) => {
      onChange();
      return set.call(map, key, value);
    };
    map.delete = (key) => {
      onChange();
      return remove.call(map, key);
    };
  }
};
