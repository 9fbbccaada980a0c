import { expiry } from '../field-kinds/expiry.js';
import type { Check, Today } from './issue.js';

/** Months since year 0. A day ends last at UTC−12, so that zone is used: no month ends early anywhere. */
const monthOf = (today: Today): number => {
  if (!(today instanceof Date)) return today.year * 12 + today.month;
  const last = new Date(today.getTime() - 12 * 3_600_000);
  return last.getUTCFullYear() * 12 + last.getUTCMonth() + 1;
};

/**
 * A card is valid until the end of its month of 20YY. The official rule ends after 25 years, but the Server
 * API's own example is 12/99, so the platform judges distant dates.
 */
export const expirationDate: Check = (value, _, { today }) =>
  expiry.check(value) || ((2000 + +value.slice(2)) * 12 + +value.slice(0, 2) < monthOf(today) && 'expired');
