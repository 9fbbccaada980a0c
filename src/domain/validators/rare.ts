import { matchPattern } from '../pattern-matcher.js';
import { testPattern } from '../pattern.js';
import { iban } from './iban.js';
import type { RareRules } from './issue.js';
import { residentIdNumber } from './resident-id-number.js';
import { date } from './value-types.js';

/** Everything that a card form never needs. */
export const rareRules: RareRules = {
  checks: { iban, residentIdNumber, date },
  matchPattern: (pattern, text) => testPattern(pattern, text) ?? matchPattern(pattern, text),
};
