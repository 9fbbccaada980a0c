import { getCustomerDetails } from '../client/index.js';
import { enter, visibleFields } from '../domain/form.js';
import { validateField } from '../domain/validators/index.js';
import { cleanValue } from '../domain/value.js';
import type { Checkout } from './checkout.js';
import { chosenSheet, issuesOfSheet } from './sheet.js';
import type { Sheet } from './state.js';

/** The values of all fields that consumers are looked up by, once each of them is there and right. */
const keysOf = (checkout: Checkout, sheet: Sheet): ReadonlyMap<string, string> | undefined => {
  const { fields, values } = sheet.form;
  const issues = issuesOfSheet(sheet, checkout.rules);
  const keys = fields.filter(({ usedForLookup }) => usedForLookup);
  return keys.length && keys.every(({ id }) => values.get(id)?.trim() && !issues.has(id))
    ? new Map(keys.map(({ id }) => [id, values.get(id)!]))
    : undefined;
};

/** What is found, in the fields that are still empty; nothing that its own field would refuse. */
const filledIn = (
  checkout: Checkout,
  sheet: Sheet,
  found: Readonly<Record<string, string | undefined>>,
): Sheet['form'] => {
  const { rules } = checkout;
  return visibleFields(sheet.form).reduce((form, field) => {
    const text = found[field.id === 'countryCode' ? 'country' : field.id];
    if (!text || form.values.get(field.id)) return form;
    const value = cleanValue(field, text);
    return validateField(field, value, { ...rules, values: form.values })
      ? form
      : enter(form, field.id, value, rules);
  }, sheet.form);
};

/**
 * Looks the consumer up, once for the same values, and fills in what is still empty. What was typed stays; that nobody
 * is found, or that it fails, is of no interest to somebody who types on.
 */
export const lookUpCustomer = async (checkout: Checkout): Promise<void> => {
  const { state, catalogue } = checkout;
  const sheet = state.at === 'ready' ? chosenSheet(state.desk) : undefined;
  const { product } = sheet ?? {};
  const keys = sheet && keysOf(checkout, sheet);
  if (!product || !keys || !catalogue) return;
  const by = JSON.stringify([...keys]);
  if (sheet.lookUp?.by === by) return;
  checkout.edit((now) => ({ ...now, lookUp: { by, helped: false } }));
  const { connection, context, signal } = catalogue;
  const found = await getCustomerDetails(connection, product.id, context.country, keys, signal).catch(
    () => undefined,
  );
  // Another choice, another number, another list: it is not what was asked for any more.
  if (!found || checkout.catalogue !== catalogue) return;
  checkout.edit((now) => {
    if (now.product?.id !== product.id || JSON.stringify([...(keysOf(checkout, now) ?? [])]) !== by)
      return now;
    const form = filledIn(checkout, now, { ...found });
    return form === now.form ? now : { ...now, form, lookUp: { by, helped: true } };
  });
};
