import { issuesOf, shownIssues } from '../domain/form.js';
import type { Issue, RuleContext } from '../domain/validators/index.js';
import { iinOfForm } from './option-form.js';
import type { OptionForm } from './state.js';

/** What the rules of fields need, beside the form. */
export type Rules = Omit<RuleContext, 'values' | 'today'> & { readonly today: Date };

type Issues = ReadonlyMap<string, Issue>;

/** All issues: those of the fields, and the platform's verdict about the card. */
export const issuesOfForm = (optionForm: OptionForm, rules: Rules): Issues => {
  const { form, brand } = optionForm;
  const issues = new Map(issuesOf(form, rules));
  const iin = iinOfForm(optionForm);
  // An answer about another number does not apply, but a refusal stands until more digits are known.
  if (brand.iin !== iin && (brand.status !== 'refused' || brand.iin.slice(0, 6) !== iin?.slice(0, 6)))
    return issues;
  if (brand.status === 'refused')
    issues.set('cardNumber', { code: 'card-refused', params: { brand: brand.label ?? '' } });
  else if (brand.status === 'unknown' && !issues.has('cardNumber'))
    issues.set('cardNumber', { code: 'card-unknown' });
  return issues;
};

/**
 * The issues to show: a card that is not accepted here at once, others when the consumer has left the field.
 */
export const shownIssuesOfForm = ({ form }: OptionForm, issues: Issues): Issues => {
  const shown = new Map(shownIssues(form, issues));
  const issue = issues.get('cardNumber');
  if (issue?.code === 'card-refused') shown.set('cardNumber', issue);
  return shown;
};

/** Caches the issues of each form, so that a form is validated once per change and day. */
export const issueMemo = () => {
  // A form lives as long as the state has it.
  const known = new WeakMap<OptionForm, { readonly day: string; readonly issues: Issues }>();
  return (optionForm: OptionForm, rules: Rules): Issues => {
    const day = rules.today.toDateString();
    const before = known.get(optionForm);
    if (before?.day === day) return before.issues;
    const issues = issuesOfForm(optionForm, rules);
    known.set(optionForm, { day, issues });
    return issues;
  };
};
