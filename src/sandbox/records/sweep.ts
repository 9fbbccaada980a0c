import type { World } from '../world.js';
import type { FileRecord } from './types.js';

/** Deletes the oldest entries of a map while they are expired. Entries are in order of insertion. */
const forget = <V>(
  map: Map<string, V>,
  over: (value: V, key: string) => boolean,
  also?: (key: string) => void,
): void => {
  for (const [key, value] of map) {
    if (!over(value, key)) return;
    map.delete(key);
    also?.(key);
  }
};

const sizeOf = (files: ReadonlyMap<string, FileRecord>): number => {
  let size = 0;
  for (const file of files.values()) size += file.content.length;
  return size;
};

const never = () => false;

/**
 * Deletes expired records, and the oldest of those that are too many, so that a sandbox does not grow without
 * limit. Looks only at the oldest entries, so that it can run with every request.
 */
export const sweep = ({ records, clock, settings: { choices } }: World): void => {
  const now = clock.now();
  const { payments, mandates, redirects, counters, due, files } = records;
  const keep = <V>(map: Map<string, V>, over: (value: V) => boolean, also?: (key: string) => void): void =>
    forget(map, (value) => over(value) || map.size > choices.mostRecords, also);
  const old = ({ createdAt }: { readonly createdAt: number }) => createdAt + choices.recordLifetime < now;
  const orphaned = ({ paymentId }: { readonly paymentId: string }) => !payments.has(paymentId);

  // An expired session is kept for a while, for the console.
  keep(records.sessions, ({ expiresAt }) => expiresAt + choices.sessionLifetime < now);
  keep(records.keys, ({ sessionId }) => !records.sessions.has(sessionId));
  keep(records.nonces, (until) => until < now);
  keep(records.replays, ({ at }) => at + choices.idempotenceLifetime < now);
  keep(payments, old, (id) => {
    due.delete(`payment:${id}`);
    counters.delete(`refund:${id}`);
    counters.delete(`follower:${id}`);
  });
  keep(records.captures, orphaned, (id) => due.delete(`capture:${id}`));
  keep(records.refunds, orphaned, (id) => due.delete(`refund:${id}`));
  keep(records.disputes, orphaned);
  keep(records.payouts, old, (id) => due.delete(`payout:${id}`));
  keep(records.tokens, never);
  keep(mandates, never, (key) => due.delete(`mandate:${key}`));
  keep(records.hostedMandates, old);
  keep(records.hostedCheckouts, old);
  keep(
    redirects,
    ({ subject, merchantId }) => !payments.has(subject) && !mandates.has(`${merchantId}/${subject}`),
  );
  if (files.size > 0) forget(files, (file) => old(file) || sizeOf(files) > choices.mostFileCharacters);
};
