import { fieldKind } from '../field-kinds/index.js';
import type { PaymentProductField } from '../field.js';
import { boletoRequires } from './boleto-bancario-requiredness.js';
import type { Check, Issue, RuleContext } from './issue.js';
import { rules } from './rules.js';

export type { Issue, IssueCode, RuleContext, Today } from './issue.js';
export { uncheckedRules } from './unchecked-rules.js';

/** Whether the field must be filled in, given the form's other values. */
export const isRequired = (
  { required, rules }: Pick<PaymentProductField, 'required' | 'rules'>,
  values: ReadonlyMap<string, string>,
): boolean =>
  required ||
  rules.some((rule) => rule.type === 'boletoBancarioRequiredness' && boletoRequires(rule, values));

/** Whether the field is shown: never a technical one, an optional one only if the platform recommends it. */
export const isVisible = (field: PaymentProductField, values: ReadonlyMap<string, string>): boolean =>
  !!field.display && (field.display.alwaysShow || isRequired(field, values));

/** The issue of a value that is not blank; its format is checked first. */
const wrongOf = (field: PaymentProductField, value: string, context: RuleContext): Issue | undefined => {
  const misspelt = fieldKind(field.kind).check?.(value);
  if (misspelt) return { code: misspelt };
  for (const [type, check] of Object.entries<Check<never>>(rules)) {
    const rule = field.rules.find((rule) => rule.type === type);
    const code = rule && check(value, rule as never, context);
    if (code)
      return rule.type === 'length' || rule.type === 'range' ? { code, params: { ...rule } } : { code };
  }
  return;
};

/** The first issue of a raw value, if any. A blank value can be missing, but not invalid. */
export const validateField = (
  field: PaymentProductField,
  value: string,
  context: RuleContext,
): Issue | undefined => {
  if (value.trim()) return wrongOf(field, value, context);
  if (!isRequired(field, context.values)) return;
  return { code: field.rules.some(({ type }) => type === 'termsAndConditions') ? 'terms' : 'required' };
};
