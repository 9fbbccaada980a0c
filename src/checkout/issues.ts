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
  let known: { readonly optionForm: OptionForm; readonly rules: Rules; readonly issues: Issues } | undefined;
  return (optionForm: OptionForm, rules: Rules): Issues => {
    if (known?.optionForm !== optionForm || known.rules.today.toDateString() !== rules.today.toDateString())
      known = { optionForm, rules, issues: issuesOfForm(optionForm, rules) };
    return known.issues;
  };
};
