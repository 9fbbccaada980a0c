import { getCustomerDetails } from '../client/index.js';
import type { EffectContext } from './effect-context.js';
import { filledIn } from './filled-in.js';
import { type Rules, issuesOfForm } from './issues.js';
import { chosenForm } from './option-form.js';
import type { OptionForm } from './state.js';

/** The values of the look-up fields by id; `undefined` until every one is present and valid. */
const keysOf = (optionForm: OptionForm, rules: Rules): ReadonlyMap<string, string> | undefined => {
  const { fields, values } = optionForm.form;
  const keys = fields.filter(({ usedForLookup }) => usedForLookup);
  if (!keys.length || !keys.every(({ id }) => values.get(id)?.trim())) return undefined;
  const issues = issuesOfForm(optionForm, rules);
  return keys.some(({ id }) => issues.has(id))
    ? undefined
    : new Map(keys.map(({ id }) => [id, values.get(id)!]));
};

/**
 * Looks the consumer up once the form has all look-up values, once per set of values, and fills in the empty
 * fields.
 * Typed values are kept. Finding nobody, or failing, shows nothing: the consumer just types on.
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
  // The consumer or the page has moved on: the answer is for an earlier choice, number or list.
  const now = current();
  if (!found || context.catalogue !== catalogue || now?.by !== by) return;
  if (now.optionForm.product?.id !== product.id) return;
  const form = filledIn(now.optionForm.form, { ...found, countryCode: found.country }, context.rules);
  if (form !== now.optionForm.form) context.dispatch({ type: 'look-up-customer', by, form });
};
