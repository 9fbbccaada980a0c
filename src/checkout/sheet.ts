import {
  clearSecurityCode,
  emptyForm,
  issuesOf,
  paymentValues,
  shownIssues,
  withFields,
} from '../domain/form.js';
import type { PaymentProductField } from '../domain/field.js';
import { iinOf } from '../domain/iin.js';
import type { PaymentRequest } from '../domain/payment-request.js';
import type { Issue, RuleContext } from '../domain/validators/index.js';
import type { Row } from './rows.js';
import type { Desk, Sheet } from './state.js';

/** The row that the consumer chose. */
export const chosenRow = ({ rows, chosen }: Desk): Row | undefined => rows.find(({ key }) => key === chosen);

/** The chosen row's sheet; `undefined` while its fields are on their way. */
export const chosenSheet = ({ sheets, chosen }: Desk): Sheet | undefined => sheets.get(chosen ?? '');

/** The row's sheet for these fields: a new one, or the old one with everything that was typed. */
export const openSheet = (
  row: Row,
  fields: readonly PaymentProductField[],
  old: Sheet | undefined,
): Sheet => ({
  tokenize: false,
  ...old,
  form: old
    ? withFields(old.form, fields)
    : emptyForm(fields, row.kind === 'account' ? row.account : undefined),
  product: row.kind === 'group' ? undefined : row.product,
  brand: { at: 'none' },
});

/** The desk with no security code on it. */
export const withoutSecurityCodes = (desk: Desk): Desk => ({
  ...desk,
  sheets: new Map(
    [...desk.sheets].map(([key, sheet]) => [key, { ...sheet, form: clearSecurityCode(sheet.form) }]),
  ),
});

/** The digits of the card number that are worth looking up; a stored account's belong to it. */
export const iinOfSheet = ({ form, product }: Sheet): string | undefined =>
  form.account || (product && product.paymentMethod !== 'card')
    ? undefined
    : iinOf(form.values.get('cardNumber') ?? '');

/** All issues: the fields' own, and what the platform says of the card. */
export const issuesOfSheet = (
  sheet: Sheet,
  context: Omit<RuleContext, 'values'>,
): ReadonlyMap<string, Issue> => {
  const { form, brand } = sheet;
  const issues = new Map(issuesOf(form, context));
  // What is known of another number says nothing of this one.
  if (brand.iin !== iinOfSheet(sheet)) return issues;
  if (brand.at === 'refused')
    issues.set('cardNumber', { code: 'card-refused', params: { brand: brand.label ?? '' } });
  else if (brand.at === 'unknown' && !issues.has('cardNumber'))
    issues.set('cardNumber', { code: 'card-unknown' });
  return issues;
};

/** The issues to show; a card that cannot be used here is said at once, the rest when a field was left. */
export const shownIssuesOfSheet = (
  sheet: Sheet,
  context: Omit<RuleContext, 'values'>,
): ReadonlyMap<string, Issue> => {
  const issues = issuesOfSheet(sheet, context);
  const shown = new Map(shownIssues(sheet.form, issues));
  const issue = issues.get('cardNumber');
  if (issue?.code === 'card-refused') shown.set('cardNumber', issue);
  return shown;
};

/** What to encrypt for a row whose product is known. */
export const paymentRequestOf = (row: Row, sheet: Sheet, paymentProductId: number): PaymentRequest => ({
  paymentProductId,
  ...(row.kind === 'account' && { accountOnFileId: row.account.id }),
  tokenize: sheet.tokenize && !!sheet.product?.allowsTokenization,
  paymentValues: paymentValues(sheet.form),
});
