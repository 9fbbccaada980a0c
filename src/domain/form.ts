import type { AccountOnFile } from './account-on-file.js';
import type { PaymentProductField } from './field.js';
import { type Issue, type RuleContext, isRequired, isVisible, validateField } from './validators/index.js';

/** The values of one option's form. They are raw: unmasked, in the platform's spelling. */
export interface Form {
  readonly fields: readonly PaymentProductField[];
  readonly account: AccountOnFile | undefined;
  readonly values: ReadonlyMap<string, string>;
  /** Fields whose issue may be shown: the consumer has left them, or has tried to pay. */
  readonly shown: ReadonlySet<string>;
  /**
   * The field whose issue is shown because the consumer left it. The focus is elsewhere, so the issue is
   * announced.
   */
  readonly left: string | undefined;
  /** The server's verdicts by field, each until its field is edited. */
  readonly verdicts: ReadonlyMap<string, Issue>;
}

const storedOf = (form: Form, id: string) => form.account?.attributes.find(({ key }) => key === id);

/** A stored value is not checked until it is changed, since numbers come hidden in part. */
export const isAsStored = (form: Form, id: string) => {
  const stored = storedOf(form, id);
  return stored?.status === 'CAN_WRITE' && stored.value === form.values.get(id);
};

/**
 * The fields to render, in order, without technical fields, hidden optional fields and read-only stored values.
 * Writable stored values are always included.
 */
export const visibleFields = (form: Form): readonly PaymentProductField[] =>
  form.fields
    .map((field) => ({ ...field, required: !!storedOf(form, field.id) || isRequired(field, form.values) }))
    .filter((field) => isVisible(field, form.values) && storedOf(form, field.id)?.status !== 'READ_ONLY');

/** Whether the form has values beside the stored ones. */
export const wasFilledIn = (form: Form): boolean =>
  [...form.values].some(([id, value]) => value && storedOf(form, id)?.value !== value);

/** The form with other fields of the same option. Every typed value is kept, even without a field. */
export const withFields = (form: Form, fields: readonly PaymentProductField[]): Form => ({ ...form, fields });

export const emptyForm = (fields: readonly PaymentProductField[], account?: AccountOnFile): Form => ({
  fields,
  account,
  values: new Map(
    account?.attributes.filter(({ status }) => status === 'CAN_WRITE').map(({ key, value }) => [key, value]),
  ),
  shown: new Set(),
  left: undefined,
  verdicts: new Map(),
});

/** The issue of one visible field. */
const issueOf = (
  form: Form,
  field: PaymentProductField,
  context: Omit<RuleContext, 'values'>,
): Issue | undefined =>
  form.verdicts.get(field.id) ??
  (isAsStored(form, field.id)
    ? undefined
    : validateField(field, form.values.get(field.id) ?? '', { ...context, values: form.values }));

/** Every issue of the form as it stands, shown or not, in the fields' order. */
export const issuesOf = (form: Form, context: Omit<RuleContext, 'values'>): ReadonlyMap<string, Issue> => {
  const issues = new Map<string, Issue>();
  for (const field of visibleFields(form)) {
    const issue = issueOf(form, field, context);
    if (issue) issues.set(field.id, issue);
  }
  return issues;
};

/** The issues to show, without those of fields that are being filled in for the first time. */
export const shownIssues = (form: Form, issues: ReadonlyMap<string, Issue>): ReadonlyMap<string, Issue> =>
  new Map([...issues].filter(([id]) => form.shown.has(id) || form.verdicts.has(id)));

/**
 * Enters a value. A shown issue stays until it is fixed; a new one waits until the field is left, so that
 * nobody is told that a number is incomplete while typing it.
 */
export const enter = (form: Form, id: string, value: string, context: Omit<RuleContext, 'values'>): Form => {
  if (value === (form.values.get(id) ?? '')) return form;
  const codeIn = (some: Form) => {
    const field = visibleFields(some).find((visible) => visible.id === id);
    return field && issueOf(some, field, context)?.code;
  };
  const values = new Map(form.values).set(id, value);
  const verdicts = new Map(form.verdicts);
  verdicts.delete(id);
  const next = { ...form, values, verdicts };
  if (codeIn(form) === codeIn(next)) return next;
  const shown = new Set(form.shown);
  shown.delete(id);
  return { ...next, shown };
};

/** The consumer left a field. An empty field has no visible issue before an attempt to pay. */
export const leave = (form: Form, id: string): Form =>
  form.shown.has(id) || !form.values.get(id)
    ? form
    : { ...form, shown: new Set(form.shown).add(id), left: id };

/** The consumer tried to pay: all issues become visible, and the focus moves to the first. */
export const showAll = (form: Form): Form => ({
  ...form,
  shown: new Set(form.fields.map(({ id }) => id)),
  left: undefined,
});

/** Applies the server's verdicts; the focus moves to the first. */
export const judge = (form: Form, verdicts: Form['verdicts']): Form => ({
  ...form,
  verdicts,
  left: undefined,
});

/** Removes the security code (`cvv`), which is never kept after an attempt to pay or in another session. */
export const clearSecurityCode = (form: Form): Form => ({
  ...form,
  values: new Map([...form.values].filter(([id]) => id !== 'cvv')),
  shown: new Set([...form.shown].filter((id) => id !== 'cvv')),
});
