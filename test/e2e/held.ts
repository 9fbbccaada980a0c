import type { HTTPRequest, Page } from 'puppeteer-core';

/** Keeps requests to addresses of this kind from leaving the browser, until they are released. */
export const holdRequests = async (page: Page, kind: RegExp) => {
  const held: HTTPRequest[] = [];
  let count = 0;
  let isHolding = true;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (kind.test(request.url())) count++;
    if (isHolding && kind.test(request.url())) held.push(request);
    else void request.continue();
  });
  return {
    /** How many were sent, those that were not held included. */
    get count() {
      return count;
    },
    /** A request that the page has given up meanwhile stays away. */
    async release() {
      isHolding = false;
      await Promise.all(held.splice(0).map((request) => request.continue().catch(() => {})));
    },
  };
};

/** Longer waits are the test's, in milliseconds; shorter ones are the browser's. */
const LONG = 5_000;

/** Takes over the clock of the next document: its longer waits end by the returned function only. */
export const withManualClock = async (page: Page): Promise<(milliseconds: number) => Promise<void>> => {
  await page.evaluateOnNewDocument((long) => {
    const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
    const timers = new Map<number, { at: number; run: () => void }>();
    let now = 0;
    let last = 1e9;
    Object.assign(globalThis, {
      setTimeout: (run: () => void, delay = 0, ...rest: []) => {
        if (delay < long) return realSet(run, delay, ...rest);
        timers.set(++last, { at: now + delay, run });
        return last;
      },
      clearTimeout: (id: number) => {
        if (!timers.delete(id)) realClear(id);
      },
      advance: (milliseconds: number) => {
        now += milliseconds;
        for (const [id, { at, run }] of timers)
          if (at <= now) {
            timers.delete(id);
            run();
          }
      },
    });
  }, LONG);
  return (milliseconds) => page.evaluate(`advance(${milliseconds})`) as Promise<void>;
};
