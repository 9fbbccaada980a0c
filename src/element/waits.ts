/** Milliseconds between two questions: at first, and at most. */
const first = 2_000;
const most = 10_000;

/** Codes of apps do not live longer. */
export const patience = 15 * 60_000;

/** The waits between questions, ever longer. */
export function* waits(until: number): Generator<number> {
  for (let wait = first; Date.now() < until; wait = Math.min(wait * 1.5, most)) yield wait;
}

/** So long, or until the consumer looks at the page again, which is when an app has usually just been left. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', done);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    document.addEventListener('visibilitychange', done);
  });
