import { testPattern } from '../pattern.js';
import type { Issue, RuleContext } from './issue.js';

/** Found anywhere in the value, as the platform does. A pattern that nobody can check safely refuses nothing. */
export const regularExpression = (
  value: string,
  { regularExpression }: { readonly regularExpression: string },
  { matchPattern }: RuleContext,
): Issue | undefined =>
  (testPattern(regularExpression, value) ?? matchPattern?.(regularExpression, value)) === false
    ? { code: 'pattern' }
    : undefined;
