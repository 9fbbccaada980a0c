import type { FieldType } from '../field.js';
import { expiryFormat } from './expiration-date.js';
import type { Issue } from './issue.js';

const digits = (value: string): Issue | undefined => (/^\d+$/.test(value) ? undefined : { code: 'digits' });

/** DDMMYYYY of the Gregorian calendar. */
const date = (value: string): Issue | undefined => {
  const [, day, month, year] = /^(\d\d)(\d\d)(\d{4})$/.exec(value) ?? [];
  const instant = new Date(`${year}-${month}-${day}T00:00Z`);
  // Engines roll the 31st of a short month over into the next one.
  return instant.getUTCDate() === Number(day) ? undefined : { code: 'date' };
};

/** The platform's spelling of each data type, checked before the field's own rules. */
export const valueTypes: Readonly<Partial<Record<FieldType, (value: string) => Issue | undefined>>> = {
  date,
  expirydate: expiryFormat,
  integer: digits,
  numericstring: digits,
};
