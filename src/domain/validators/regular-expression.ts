import { testPattern } from '../pattern.js';
import type { Check } from './issue.js';

/** Found anywhere in the value, as the platform does. A pattern that nobody can check safely refuses nothing. */
export const regularExpression: Check<{ readonly regularExpression: string }> = (
  value,
  { regularExpression },
  { matchPattern },
) =>
  (testPattern(regularExpression, value) ?? matchPattern?.(regularExpression, value)) === false && 'pattern';
