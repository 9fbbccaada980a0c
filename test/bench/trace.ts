import type { Page } from 'puppeteer-core';

/** What a page did from a press until everything was on screen, in milliseconds of its main thread's processor time. */
export interface Cost {
  readonly total: number;
  readonly longest: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds of the thread's own time. */
  readonly tdur?: number;
}

const MARK = 'bench-begins';

/**
 * Presses what an expression gives, and waits until another one holds and its frame is on screen.
 * @throws Error where the browser says nothing of processor time
 */
export const costOf = async (tab: Page, pressed: string, isShown: string): Promise<Cost> => {
  const at = (await tab.evaluate(`(() => {
    const target = ${pressed};
    target.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = target.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  })()`)) as { x: number; y: number };
  await tab.mouse.move(at.x, at.y);
  await tab.tracing.start({
    categories: ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'],
  });
  // Looked at once a frame, by something that costs next to nothing in both pages.
  await tab.evaluate(`
    performance.mark('${MARK}');
    window.onScreen = new Promise((done) => {
      const look = () => ((${isShown}) ? setTimeout(done, 500) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    });
    0;`);
  await tab.mouse.click(at.x, at.y, { delay: 50 });
  await tab.evaluate('window.onScreen');
  const trace = await tab.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString()) as {
    traceEvents: readonly TraceEvent[];
  };
  const began = traceEvents.find(({ name }) => name === MARK);
  const tasks = traceEvents
    .filter(
      ({ name, pid, tid, ts }) =>
        name === 'RunTask' && pid === began?.pid && tid === began.tid && ts >= began.ts,
    )
    .flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur / 1_000]));
  const total = tasks.reduce((sum, one) => sum + one, 0);
  if (!(total > 0)) throw new Error('The trace holds no processor time.');
  return { total, longest: Math.max(...tasks) };
};
