import { findPattern } from '../pattern.js';
import type { Check } from './issue.js';

/** A pattern that nobody can check safely refuses nothing. */
export const regularExpression: Check<{ readonly regularExpression: string }> = (
  value,
  { regularExpression },
) => findPattern(regularExpression, value) === false && 'pattern';
