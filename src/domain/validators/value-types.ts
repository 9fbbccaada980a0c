import type { FieldType } from '../field.js';
import { expiryFormat } from './expiration-date.js';
import type { Check } from './issue.js';

const digits: Check = (value) => !/^\d+$/.test(value) && 'digits';

/** DDMMYYYY of the Gregorian calendar. */
export const date: Check = (value) => {
  const [, day, month, year] = /^(\d\d)(\d\d)(\d{4})$/.exec(value) ?? [];
  // Engines roll the 31st of a short month over into the next one.
  return new Date(`${year}-${month}-${day}T00:00Z`).getUTCDate() !== Number(day) && 'date';
};

/** The platform's spelling of each data type, checked before the field's own rules. */
export const valueTypes: Readonly<Partial<Record<FieldType, Check>>> = {
  expirydate: expiryFormat,
  integer: digits,
  numericstring: digits,
};
