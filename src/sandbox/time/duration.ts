import { DAY, HOUR, MINUTE } from '../clock.js';

const units: Readonly<Record<string, number>> = { d: DAY, h: HOUR, m: MINUTE, s: 1_000 };

/** `2h`, `1d12h`, `90s` in milliseconds; `undefined` where it is none. */
export const parseDuration = (text: string): number | undefined => {
  if (!/^(\d{1,6}[dhms])+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d{1,6})([dhms])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0),
    0,
  );
};
