import type { PaymentProductField } from '../field.js';
import { needsRareRules } from './card-rules.js';
import type { RareRules } from './issue.js';
import { findPattern } from './regular-expression.js';

/**
 * The names of a field's rules that only the platform checks, for diagnostics: rules of a newer platform, and patterns
 * that cannot be read or might freeze the page.
 *
 * @param rare as in the context of `validateField`
 */
export const uncheckedRules = (field: PaymentProductField, rare?: RareRules): readonly string[] => [
  ...field.unknownRules,
  ...field.rules.flatMap((rule) => {
    const unchecked =
      rule.type === 'regularExpression'
        ? findPattern(rule.regularExpression, '', rare) === undefined
        : !rare && needsRareRules([{ ...field, type: 'string', display: undefined, rules: [rule] }]);
    return unchecked ? [rule.type] : [];
  }),
];
