import type { World } from '../world.js';

/** Forgets the first entries of a map while they are over; entries are in the order in which they end. */
const forget = <V>(map: Map<string, V>, over: (value: V) => boolean): V[] => {
  const forgotten: V[] = [];
  for (const [key, value] of map) {
    if (!over(value)) break;
    map.delete(key);
    forgotten.push(value);
  }
  return forgotten;
};

/** Forgets what nobody can use any more, so that a sandbox under load does not grow for ever. */
export const sweep = ({ records, clock, settings: { choices } }: World): void => {
  const now = clock.now();
  // A session that has just ended stays for a while, for the console to show.
  forget(records.sessions, ({ expiresAt }) => expiresAt + choices.sessionLifetime < now);
  forget(records.keys, ({ sessionId }) => !records.sessions.has(sessionId));
  forget(records.nonces, (until) => until < now);
  forget(records.replays, ({ at }) => at + choices.idempotenceLifetime < now);
};
