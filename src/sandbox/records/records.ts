import type { Customer } from '../catalogue/index.js';
import { Table } from './table.js';
import type {
  CaptureRecord,
  DeliveryRecord,
  DisputeRecord,
  FileRecord,
  HostedCheckoutRecord,
  HostedMandateRecord,
  KeyRecord,
  MandateRecord,
  PaymentRecord,
  PayoutRecord,
  RedirectRecord,
  RefundRecord,
  ReplayRecord,
  SessionRecord,
  TokenRecord,
} from './types.js';

/** All records of the sandbox by id. Tables, so that no id (`__proto__`) can reach anything else. */
export const emptyRecords = () => ({
  sessions: new Table<SessionRecord>(),
  keys: new Table<KeyRecord>(),
  /** By `merchant:nonce`: the time at which it may be deleted. */
  nonces: new Table<number>(),
  /** By `merchant:key`: the answer to repeat. */
  replays: new Table<ReplayRecord>(),
  /** Whom the look-up of consumers finds, beside those of the catalogue. */
  customers: new Table<Customer>(),
  tokens: new Table<TokenRecord>(),
  payments: new Table<PaymentRecord>(),
  captures: new Table<CaptureRecord>(),
  refunds: new Table<RefundRecord>(),
  payouts: new Table<PayoutRecord>(),
  mandates: new Table<MandateRecord>(),
  hostedMandates: new Table<HostedMandateRecord>(),
  hostedCheckouts: new Table<HostedCheckoutRecord>(),
  disputes: new Table<DisputeRecord>(),
  files: new Table<FileRecord>(),
  redirects: new Table<RedirectRecord>(),
  /** Events that have not been delivered. */
  deliveries: new Table<DeliveryRecord>(),
  /** By `payment:…`, `capture:…`: the time of the next scheduled change. */
  due: new Table<number>(),
  /** The last number of each counter. */
  counters: new Table<number>(),
});

export type Records = ReturnType<typeof emptyRecords>;

/** Returns the next number of any counter, each number once. */
export const counting =
  ({ counters }: Records) =>
  (count: string): number => {
    const number = (counters.get(count) ?? 0) + 1;
    counters.insert(count, number);
    return number;
  };

/** Converts all records to JSON data. */
export const snapshot = (records: Records): Record<string, unknown> =>
  Object.fromEntries(Object.entries(records).map(([name, map]) => [name, [...map]]));

export const restore = (saved: Readonly<Record<string, unknown>>): Records => {
  const records = emptyRecords();
  for (const [name, map] of Object.entries(records)) {
    // A copy, since the state may belong to another sandbox.
    const entries = JSON.parse(JSON.stringify(saved[name] ?? [])) as [string, never][];
    for (const [key, value] of entries) map.insert(key, value);
  }
  // The callers of these answers have gone with the previous sandbox.
  for (const [key, { answer }] of records.replays) if (!answer) records.replays.delete(key);
  return records;
};
