import { matchPattern } from '../pattern-matcher.js';
import { testPattern } from '../pattern.js';
import { layOutAmount, readerOf, usualMask } from '../rare-values.js';
import { date } from './date.js';
import { emailAddress } from './email-address.js';
import { fixedList } from './fixed-list.js';
import { iban } from './iban.js';
import type { RareRules } from './issue.js';
import { range } from './range.js';
import { residentIdNumber } from './resident-id-number.js';
import { termsAndConditions } from './terms-and-conditions.js';

/** Everything that a card form never needs. */
export const rareRules: RareRules = {
  checks: { fixedList, emailAddress, termsAndConditions, iban, residentIdNumber, range, date },
  readerOf,
  layOutAmount,
  usualMask,
  matchPattern: (pattern, text) => testPattern(pattern, text) ?? matchPattern(pattern, text),
};
