import type { PaymentProductField } from '../field.js';
import { findPattern } from '../pattern.js';

/**
 * The names of a field's rules that only the platform checks, for diagnostics: unknown rules, and patterns that
 * cannot be read or might freeze the page.
 */
export const uncheckedRules = (field: PaymentProductField): readonly string[] => [
  ...field.unknownRules,
  ...field.rules.flatMap((rule) =>
    rule.type === 'regularExpression' && findPattern(rule.regularExpression, '') === undefined
      ? [rule.type]
      : [],
  ),
];
