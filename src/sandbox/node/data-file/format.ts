import type { Merchant } from '../../merchant.js';

/*
 * A data file is a journal: a header, and one batch of changes per line. A change is `[table, id, record]`,
 * without the record for a deletion, or `["", ahead]` for a moved clock.
 */
export interface Header {
  readonly version: 2;
  readonly merchants: readonly Merchant[];
  readonly fingerprintSecret: string;
  /** How far the clock was ahead of real time, in milliseconds. */
  readonly ahead: number;
}

export type JournalEntry = readonly [table: string, key: string, record?: unknown];

export const isHeader = (value: unknown): value is Header =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === 2;

const isEntry = (entry: unknown): boolean =>
  Array.isArray(entry) &&
  (entry.length === 2 || entry.length === 3) &&
  typeof entry[0] === 'string' &&
  typeof entry[1] === 'string' &&
  entry[2] !== null;

export const isBatch = (value: unknown): value is readonly JournalEntry[] =>
  Array.isArray(value) && value.every(isEntry);

export const clockEntry = (ahead: number): JournalEntry => ['', String(ahead)];

export const lineOf = (value: Header | readonly JournalEntry[]): string => `${JSON.stringify(value)}\n`;
