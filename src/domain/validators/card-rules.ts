import type { PaymentProductField, Rule } from '../field.js';
import { isPlain } from '../plain-pattern.js';
import { expirationDate } from './expiration-date.js';
import type { Check, RareRule } from './issue.js';
import { length } from './length.js';
import { luhn } from './luhn.js';
import { regularExpression } from './regular-expression.js';

/** The rules that are not here: one says when blank values are refused (isRequired), the others are in `rare.ts`. */
type CardRule = Exclude<Rule, RareRule | { type: 'boletoBancarioRequiredness' }>;

/** The rules for values that are not blank; of a value that breaks several, the first in this order is told. */
export const rules = {
  expirationDate,
  length,
  luhn,
  regularExpression,
} satisfies { readonly [T in CardRule['type']]: Check<Extract<Rule, { type: T }>> };

/** Whether these fields have rules, or values, for which `rare.ts` must be loaded. */
export const needsRareRules = (fields: readonly PaymentProductField[]): boolean =>
  fields.some(
    ({ type, rules: own, display }) =>
      type === 'date' ||
      display?.formElement === 'currency' ||
      display?.preferredInputType === 'PhoneNumberKeyboard' ||
      own.some((rule) =>
        rule.type === 'regularExpression'
          ? !isPlain(rule.regularExpression)
          : !Object.hasOwn(rules, rule.type) && rule.type !== 'boletoBancarioRequiredness',
      ),
  );
