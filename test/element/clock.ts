import { after } from './harness.js';

/** Waits shorter than this are left to the browser: requests, frames and the tests' own. */
const LONG = 30_000;

/** The page's clock in the test's hands, until the test is over: what waits longer waits for `advance`. */
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
