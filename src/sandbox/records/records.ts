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

/** Everything the sandbox remembers, by id. Maps, so that no id (`__proto__`) can reach anything else. */
export const emptyRecords = () => ({
  sessions: new Map<string, SessionRecord>(),
  keys: new Map<string, KeyRecord>(),
  /** `merchant:nonce` → when it may be forgotten. */
  nonces: new Map<string, number>(),
  /** `merchant:key` → the answer to give again. */
  replays: new Map<string, ReplayRecord>(),
  tokens: new Map<string, TokenRecord>(),
  payments: new Map<string, PaymentRecord>(),
  captures: new Map<string, CaptureRecord>(),
  refunds: new Map<string, RefundRecord>(),
  payouts: new Map<string, PayoutRecord>(),
  mandates: new Map<string, MandateRecord>(),
  hostedMandates: new Map<string, HostedMandateRecord>(),
  hostedCheckouts: new Map<string, HostedCheckoutRecord>(),
  disputes: new Map<string, DisputeRecord>(),
  files: new Map<string, FileRecord>(),
  redirects: new Map<string, RedirectRecord>(),
  /** Events that have not arrived yet. */
  deliveries: new Map<string, DeliveryRecord>(),
  /** `payment:…`, `capture:…` → when time changes it next. */
  due: new Map<string, number>(),
  /** Numbers handed out, by what they count. */
  counters: new Map<string, number>(),
});

export type Records = ReturnType<typeof emptyRecords>;

/** The next number of a count. */
export const next = (records: Records, count: string): number => {
  const number = (records.counters.get(count) ?? 0) + 1;
  records.counters.set(count, number);
  return number;
};

/** All records as JSON data, and back. */
export const snapshot = (records: Records): Record<string, unknown> =>
  Object.fromEntries(Object.entries(records).map(([name, map]) => [name, [...map]]));

export const restore = (saved: Readonly<Record<string, unknown>>): Records => {
  const records = emptyRecords();
  for (const [name, map] of Object.entries(records)) {
    const entries = structuredClone(saved[name]);
    if (Array.isArray(entries)) for (const [key, value] of entries as [string, never][]) map.set(key, value);
  }
  // Whoever waited for these answers has gone with the sandbox that was to give them.
  for (const [key, { answer }] of records.replays) if (!answer) records.replays.delete(key);
  return records;
};
