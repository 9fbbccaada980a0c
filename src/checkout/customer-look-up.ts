import { getCustomerDetails } from '../client/index.js';
import { type Form, enter, visibleFields } from '../domain/form.js';
import { validateField } from '../domain/validators/index.js';
import { cleanValue } from '../domain/value.js';
import type { EffectContext } from './effect-context.js';
import { type Rules, issuesOfForm } from './issues.js';
import { chosenForm } from './option-form.js';
import type { OptionForm } from './state.js';

/** The values of all fields that consumers are looked up by, once each of them is there and right. */
const keysOf = (optionForm: OptionForm, rules: Rules): ReadonlyMap<string, string> | undefined => {
  const { fields, values } = optionForm.form;
  const keys = fields.filter(({ usedForLookup }) => usedForLookup);
  if (!keys.length || !keys.every(({ id }) => values.get(id)?.trim())) return undefined;
  const issues = issuesOfForm(optionForm, rules);
  return keys.some(({ id }) => issues.has(id))
    ? undefined
    : new Map(keys.map(({ id }) => [id, values.get(id)!]));
};

/** What is found, in the fields that are still empty; nothing that its own field would refuse. */
const filledIn = (form: Form, found: Readonly<Record<string, string | undefined>>, rules: Rules): Form =>
  visibleFields(form).reduce((filled, field) => {
    const text = found[field.id === 'countryCode' ? 'country' : field.id];
    if (!text || filled.values.get(field.id)) return filled;
    const value = cleanValue(field, text);
    return validateField(field, value, { ...rules, values: filled.values })
      ? filled
      : enter(filled, field.id, value, rules);
  }, form);

/**
 * Looks the consumer up where the chosen form can tell who it is, once for the same values, and fills in what is still
 * empty. What was typed stays; that nobody is found, or that it fails, is of no interest to somebody who types on.
 */
export const lookUpCustomer = async (context: EffectContext): Promise<void> => {
  const current = () => {
    const { state, rules } = context;
    const optionForm = state.status === 'ready' ? chosenForm(state.choosing) : undefined;
    const keys = optionForm && keysOf(optionForm, rules);
    return keys && { optionForm, keys, by: JSON.stringify([...keys]) };
  };
  const { catalogue } = context;
  const asked = current();
  const { product, lookUp } = asked?.optionForm ?? {};
  if (!asked || !product || !catalogue || lookUp?.by === asked.by) return;
  const { by, keys } = asked;
  context.dispatch({ type: 'look-up-customer', by });
  const { connection, context: paymentContext, signal } = catalogue;
  const found = await getCustomerDetails(connection, product.id, paymentContext.country, keys, signal).catch(
    () => undefined,
  );
  // Another choice, another number, another list: it is not what was asked for any more.
  const now = current();
  if (!found || context.catalogue !== catalogue || now?.by !== by) return;
  if (now.optionForm.product?.id !== product.id) return;
  const form = filledIn(now.optionForm.form, { ...found }, context.rules);
  if (form !== now.optionForm.form) context.dispatch({ type: 'look-up-customer', by, form });
};
