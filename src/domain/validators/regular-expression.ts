import { findPattern } from '../pattern.js';
import type { Check } from './issue.js';

/** A pattern that cannot be checked safely accepts everything. */
export const regularExpression: Check<{ readonly regularExpression: string }> = (
  value,
  { regularExpression },
) => findPattern(regularExpression, value) === false && 'pattern';
