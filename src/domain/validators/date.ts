import type { Check } from './issue.js';

/** DDMMYYYY of the Gregorian calendar. */
export const date: Check = (value) => {
  const [, day, month, year] = /^(\d\d)(\d\d)(\d{4})$/.exec(value) ?? [];
  // Engines roll the 31st of a short month over into the next one.
  return new Date(`${year}-${month}-${day}T00:00Z`).getUTCDate() !== Number(day) && 'date';
};
