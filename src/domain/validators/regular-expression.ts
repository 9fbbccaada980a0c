import { isPlain } from '../plain-pattern.js';
import type { Check, RareRules } from './issue.js';

const matchPlain = (pattern: string, text: string): boolean | undefined => {
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return;
  }
};

/** Whether the pattern is found anywhere in the value, as the platform does; `undefined` where nobody can tell. */
export const findPattern = (
  pattern: string,
  value: string,
  rare: RareRules | undefined,
): boolean | undefined =>
  (isPlain(pattern) && value.length < 64 ? matchPlain : rare?.matchPattern)?.(pattern, value);

/** A pattern that nobody can check safely refuses nothing. */
export const regularExpression: Check<{ readonly regularExpression: string }> = (
  value,
  { regularExpression },
  { rare },
) => findPattern(regularExpression, value, rare) === false && 'pattern';
