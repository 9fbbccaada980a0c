import type { InstallmentPlan } from '../client/index.js';
import { CheckoutError } from '../domain/errors.js';
import type { Catalogue } from './catalogue.js';
import type { OfferedPlan } from './offered-plans.js';
import type { OptionForm } from './state.js';

/** What the plans of a list depend on: the product, and the card's digits; `undefined` until the card is known. */
export const offerKey = ({ form, brand, product }: OptionForm): string | undefined =>
  product?.paymentMethod === 'card' && (form.account || brand.status === 'known')
    ? `${product.id},${brand.iin ?? ''}`
    : undefined;

/** The plans for a card that is known; none for any other, nor where the page does not offer instalments. */
export const offeredPlans = async (
  catalogue: Catalogue,
  optionForm: OptionForm,
): Promise<readonly OfferedPlan[]> =>
  offerKey(optionForm) !== undefined && catalogue.context.installments
    ? catalogue.plans(optionForm.product!.id, optionForm.brand.iin)
    : [];

/**
 * The chosen plan as it is offered now, to go with the payment; nothing where none is chosen, or the page offers none any more.
 *
 * @throws CheckoutError `aborted` where the platform offers it no more, which ends the attempt without a word: the view
 * has it
 */
export const confirmPlan = async (
  catalogue: Catalogue,
  optionForm: OptionForm,
): Promise<{ readonly installments?: InstallmentPlan }> => {
  const { planKey } = optionForm;
  if (planKey === undefined || !catalogue.context.installments) return {};
  const plan = (await offeredPlans(catalogue, optionForm)).find(({ key }) => key === planKey)?.plan;
  if (!plan) throw new CheckoutError('aborted', 'The chosen plan is offered no more.');
  return { installments: plan };
};
