import type { Issue, RuleContext, Today } from './issue.js';

/** Months since year 0. A day begins last at UTC−12: an instant is taken there, so no month ends early anywhere. */
const monthOf = (today: Today): number => {
  if (!(today instanceof Date)) return today.year * 12 + today.month;
  const last = new Date(today.getTime() - 12 * 3_600_000);
  return last.getUTCFullYear() * 12 + last.getUTCMonth() + 1;
};

/** MMYY, the year 20YY: the spelling of every `expirydate`, rule or not. */
export const expiryFormat = (value: string): Issue | undefined =>
  /^(?:0[1-9]|1[0-2])\d\d$/.test(value) ? undefined : { code: 'expiry-format' };

/** A card is valid to the end of its month, however far away that is. */
export const expirationDate = (value: string, _rule: unknown, { today }: RuleContext): Issue | undefined =>
  expiryFormat(value) ??
  ((2000 + +value.slice(2)) * 12 + +value.slice(0, 2) < monthOf(today) ? { code: 'expired' } : undefined);
