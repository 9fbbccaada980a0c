import type { Records } from './records.js';
import type { Change, Table } from './table.js';

/** Calls the listener for every inserted, changed or deleted record of any table. */
export const watch = (
  records: Records,
  onChange: (table: string, key: string, change: Change) => void,
): void => {
  for (const [name, table] of Object.entries(records) as [string, Table<unknown>][])
    table.onChange = (key, change) => onChange(name, key, change);
};
