import type { PaymentProductField, Rule } from '../field.js';
import { boletoRequires } from './boleto-bancario-requiredness.js';
import { emailAddress } from './email-address.js';
import { expirationDate } from './expiration-date.js';
import { fixedList } from './fixed-list.js';
import { iban } from './iban.js';
import type { Issue, RuleContext } from './issue.js';
import { length } from './length.js';
import { luhn } from './luhn.js';
import { range } from './range.js';
import { regularExpression } from './regular-expression.js';
import { residentIdNumber } from './resident-id-number.js';
import { termsAndConditions } from './terms-and-conditions.js';
import { valueTypes } from './value-types.js';

export type { Issue, IssueCode, RuleContext, Today } from './issue.js';

type Check<R> = (value: string, rule: R, context: RuleContext) => Issue | undefined;

/** The rules for values that are not blank; a value that breaks several is told about the first in this order. */
export const rules = {
  expirationDate,
  fixedList,
  iban,
  emailAddress,
  residentIdNumber,
  termsAndConditions,
  length,
  luhn,
  range,
  regularExpression,
  // It only says when blank values are refused: see isRequired.
  boletoBancarioRequiredness: () => undefined,
} satisfies { readonly [T in Rule['type']]: Check<Extract<Rule, { type: T }>> };

const order = Object.keys(rules);

/** Whether the field must be filled in, given the form's other values. */
export const isRequired = (
  { required, rules }: Pick<PaymentProductField, 'required' | 'rules'>,
  values: ReadonlyMap<string, string>,
): boolean =>
  required ||
  rules.some((rule) => rule.type === 'boletoBancarioRequiredness' && boletoRequires(rule, values));

/** Whether the field is shown: technical fields never are, optional ones where the platform advises it. */
export const isVisible = (field: PaymentProductField, values: ReadonlyMap<string, string>): boolean =>
  !!field.display && (field.display.alwaysShow || isRequired(field, values));

/** The first thing wrong with a raw value, if any. Blank values are only ever missing, never wrong. */
export const validateField = (
  field: PaymentProductField,
  value: string,
  context: RuleContext,
): Issue | undefined => {
  if (!value.trim())
    return isRequired(field, context.values)
      ? { code: field.rules.some(({ type }) => type === 'termsAndConditions') ? 'terms' : 'required' }
      : undefined;
  const wrong = valueTypes[field.type]?.(value);
  if (wrong) return wrong;
  for (const rule of [...field.rules].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))) {
    const issue = (rules[rule.type] as Check<Rule>)(value, rule, context);
    if (issue) return issue;
  }
  return;
};
