import { isPlain } from '../plain-pattern.js';
import type { Check } from './issue.js';

const matchPlain = (pattern: string, text: string): boolean | undefined => {
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return;
  }
};

/** Found anywhere in the value, as the platform does. A pattern that nobody can check safely refuses nothing. */
export const regularExpression: Check<{ readonly regularExpression: string }> = (
  value,
  { regularExpression: pattern },
  { rare },
) =>
  (isPlain(pattern) && value.length < 512 ? matchPlain : rare?.matchPattern)?.(pattern, value) === false && 'pattern';
