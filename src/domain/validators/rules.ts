import type { Rule } from '../field.js';
import { emailAddress } from './email-address.js';
import { expirationDate } from './expiration-date.js';
import { fixedList } from './fixed-list.js';
import type { Check } from './issue.js';
import { length } from './length.js';
import { luhn } from './luhn.js';
import { range } from './range.js';
import { regularExpression } from './regular-expression.js';
import { termsAndConditions } from './terms-and-conditions.js';

/**
 * The rules for values that are not blank. If a value breaks several, the first in this order is reported.
 * `isRequired` decides about blank values; account and resident numbers are checked by their own field kinds.
 */
export const rules = {
  fixedList,
  emailAddress,
  termsAndConditions,
  range,
  expirationDate,
  length,
  luhn,
  regularExpression,
} satisfies {
  readonly [Type in Exclude<Rule['type'], 'boletoBancarioRequiredness' | 'iban' | 'residentIdNumber'>]: Check<
    Extract<Rule, { type: Type }>
  >;
};
