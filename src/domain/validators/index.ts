import type { PaymentProductField, Rule } from '../field.js';
import { isPlain } from '../plain-pattern.js';
import { boletoRequires } from './boleto-bancario-requiredness.js';
import { emailAddress } from './email-address.js';
import { expirationDate } from './expiration-date.js';
import { fixedList } from './fixed-list.js';
import type { Check, Issue, RuleContext } from './issue.js';
import { length } from './length.js';
import { luhn } from './luhn.js';
import { range } from './range.js';
import { regularExpression } from './regular-expression.js';
import { termsAndConditions } from './terms-and-conditions.js';
import { valueTypes } from './value-types.js';

export type { Issue, IssueCode, RareRules, RuleContext, Today } from './issue.js';
export { uncheckedRules } from './unchecked-rules.js';

/** The rules that are not here: one says when blank values are refused (isRequired), the others are in `rare.ts`. */
type ValueRule = Exclude<Rule, { type: 'boletoBancarioRequiredness' | 'iban' | 'residentIdNumber' }>;

/** The rules for values that are not blank; of a value that breaks several, the first in this order is told. */
export const rules = {
  expirationDate,
  fixedList,
  emailAddress,
  termsAndConditions,
  length,
  luhn,
  range,
  regularExpression,
} satisfies { readonly [T in ValueRule['type']]: Check<Extract<Rule, { type: T }>> };

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
  const ruleOf = (type: string) => field.rules.find((rule) => rule.type === type);
  if (!value.trim())
    return isRequired(field, context.values)
      ? { code: ruleOf('termsAndConditions') ? 'terms' : 'required' }
      : undefined;
  const { rare } = context;
  const wrong = (field.type === 'date' ? rare?.checks.date : valueTypes[field.type])?.(
    value,
    undefined,
    context,
  );
  if (wrong) return { code: wrong };
  for (const [type, check] of Object.entries<Check<never>>({ ...rare?.checks, ...rules })) {
    const rule = ruleOf(type);
    const code = rule && check(value, rule as never, context);
    if (code)
      return rule.type === 'length' || rule.type === 'range' ? { code, params: { ...rule } } : { code };
  }
  return;
};

/** Whether these fields have rules for which `rare.ts` must be loaded. */
export const needsRareRules = (fields: readonly PaymentProductField[]): boolean =>
  fields.some(
    ({ type, rules }) =>
      type === 'date' ||
      rules.some((rule) =>
        rule.type === 'regularExpression'
          ? !isPlain(rule.regularExpression)
          : rule.type === 'iban' || rule.type === 'residentIdNumber',
      ),
  );
