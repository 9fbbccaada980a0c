import type { PaymentProductField } from '../field.js';
import { boletoRequires } from './boleto-bancario-requiredness.js';
import { rules } from './card-rules.js';
import type { Check, Issue, RuleContext } from './issue.js';
import { valueTypes } from './value-types.js';

export type { Issue, IssueCode, RareRules, RuleContext, Today } from './issue.js';
export { needsRareRules } from './card-rules.js';
export { uncheckedRules } from './unchecked-rules.js';

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
  const wrong = (field.type === 'date' ? rare?.checks.date : valueTypes[field.type])?.(value, field, context);
  if (wrong) return { code: wrong };
  for (const [type, check] of Object.entries<Check<never>>({ ...rare?.checks, ...rules })) {
    const rule = ruleOf(type);
    const code = rule && check(value, rule as never, context);
    if (code)
      return rule.type === 'length' || rule.type === 'range' ? { code, params: { ...rule } } : { code };
  }
  return;
};
