/** Milliseconds between two requests: at first, and at most. */
const first = 2_000;
const most = 10_000;

/** Milliseconds of polling at most: an app's code does not live longer. */
export const patience = 15 * 60_000;

/** The growing intervals between requests. */
export function* waits(until: number): Generator<number> {
  for (let wait = first; Date.now() < until; wait = Math.min(wait * 1.5, most)) yield wait;
}

/**
 * Waits for the time, or until the page becomes visible, which usually means that the consumer has just left an
 * app.
 */
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
