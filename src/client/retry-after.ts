/** Milliseconds that anybody waits for a retry; a longer wait is reported as an error. */
const patience = 10_000;

/**
 * The wait in milliseconds that a busy server asks for; `undefined` if it names none, `Infinity` if it is too
 * long.
 */
export const retryAfter = ({ status, headers }: Response, now: number): number | undefined => {
  const text = headers.get('Retry-After');
  if (!text || !/^(408|429|503)$/.test(`${status}`)) return undefined;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  if (!(wait >= 0)) return undefined;
  return wait > patience ? Infinity : wait;
};
