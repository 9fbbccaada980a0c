import { after } from './harness.js';

/** Milliseconds: shorter waits are left to the browser, for requests, frames and the tests themselves. */
const LONG = 30_000;

/** Takes over the page's clock for a test: longer waits happen on `advance`. */
export const takeClock = () => {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const { now: realNow } = Date;
  const timers = new Map<number, { at: number; run: () => void }>();
  let ahead = 0;
  let last = 1e9;
  const now = () => realNow() + ahead;
  Date.now = now;
  globalThis.setTimeout = ((run: () => void, delay = 0, ...rest: []) => {
    if (delay < LONG) return realSet(run, delay, ...rest);
    timers.set(++last, { at: now() + delay, run });
    return last;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    if (!timers.delete(id)) realClear(id);
  }) as typeof clearTimeout;
  after(() => {
    Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear });
    Date.now = realNow;
  });
  return {
    /** Everything that falls due until then happens, in its order. */
    advance(milliseconds: number) {
      const until = now() + milliseconds;
      for (;;) {
        const [due] = [...timers].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at);
        if (!due) break;
        const [id, { at, run }] = due;
        timers.delete(id);
        ahead += Math.max(0, at - now());
        run();
      }
      ahead += Math.max(0, until - now());
    },
    /** How many long waits there are. */
    get waiting() {
      return timers.size;
    },
  };
};

export const MINUTE = 60_000;
