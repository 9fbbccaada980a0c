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

/** Everything the sandbox remembers, by id. Tables, so that no id (`__proto__`) can reach anything else. */
export const emptyRecords = () => ({
  sessions: new Table<SessionRecord>(),
  keys: new Table<KeyRecord>(),
  /** `merchant:nonce` → when it may be forgotten. */
  nonces: new Table<number>(),
  /** `merchant:key` → the answer to give again. */
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
  /** Events that have not arrived yet. */
  deliveries: new Table<DeliveryRecord>(),
  /** `payment:…`, `capture:…` → when time changes it next. */
  due: new Table<number>(),
  /** Numbers handed out, by what they count. */
  counters: new Table<number>(),
});

export type Records = ReturnType<typeof emptyRecords>;

/** Hands out the numbers of every count, each once. */
export const counting =
  ({ counters }: Records) =>
  (count: string): number => {
    const number = (counters.get(count) ?? 0) + 1;
    counters.insert(count, number);
    return number;
  };

/** All records as JSON data, and back. */
export const snapshot = (records: Records): Record<string, unknown> =>
  Object.fromEntries(Object.entries(records).map(([name, map]) => [name, [...map]]));

export const restore = (saved: Readonly<Record<string, unknown>>): Records => {
  const records = emptyRecords();
  for (const [name, map] of Object.entries(records)) {
    // A copy, as JSON: the state may be another sandbox's own.
    const entries = JSON.parse(JSON.stringify(saved[name] ?? [])) as [string, never][];
    for (const [key, value] of entries) map.insert(key, value);
  }
  // Whoever waited for these answers has gone with the sandbox that was to give them.
  for (const [key, { answer }] of records.replays) if (!answer) records.replays.delete(key);
  return records;
};
