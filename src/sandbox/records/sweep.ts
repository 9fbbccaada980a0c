import type { World } from '../world.js';
import type { FileRecord } from './types.js';

/** Forgets the oldest entries of a map while they are over. Entries are in the order in which they came. */
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
 * Forgets what nobody can use any more, and the oldest of what there is too much of, so that a sandbox does not grow for
 * ever. Looks at the oldest entries only, so that it can be done with every request.
 */
export const sweep = ({ records, clock, settings: { choices } }: World): void => {
  const now = clock.now();
  const { payments, mandates, redirects, counters, due, files } = records;
  const keep = <V>(map: Map<string, V>, over: (value: V) => boolean, also?: (key: string) => void): void =>
    forget(map, (value) => over(value) || map.size > choices.mostRecords, also);
  const old = ({ createdAt }: { readonly createdAt: number }) => createdAt + choices.recordLifetime < now;
  const orphaned = ({ paymentId }: { readonly paymentId: string }) => !payments.has(paymentId);

  // A session that has just ended stays for a while, for the console to show.
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
