import type { FieldType } from '../field.js';
import { expiryFormat } from './expiration-date.js';
import type { Check } from './issue.js';

const digits: Check = (value) => !/^\d+$/.test(value) && 'digits';

/** The platform's spelling of each data type, checked before the field's own rules; `date` is in `rare.ts`. */
export const valueTypes: Readonly<Partial<Record<FieldType, Check>>> = {
  expirydate: expiryFormat,
  integer: digits,
  numericstring: digits,
};
