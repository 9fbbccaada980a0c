/** Whoever waits longer than so many milliseconds is told instead. */
const patience = 10_000;

/**
 * What a busy server asks for before another try, in milliseconds; `undefined` where it does not say, `Infinity` where
 * it asks for more than anybody waits for.
 */
export const retryAfter = ({ status, headers }: Response, now: number): number | undefined => {
  const text = headers.get('Retry-After');
  if (!text || !/^(408|429|503)$/.test(`${status}`)) return undefined;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  if (!(wait >= 0)) return undefined;
  return wait > patience ? Infinity : wait;
};
