import type { InstallmentPlan } from '../client/index.js';
import { CheckoutError } from '../domain/errors.js';
import type { Catalogue } from './catalogue.js';
import type { OfferedPlan } from './offered-plans.js';
import type { OptionForm } from './state.js';

/** Identifies the plans of a form by product and card digits; `undefined` until the card is known. */
export const offerKey = ({ form, brand, product }: OptionForm): string | undefined =>
  product?.paymentMethod === 'card' && (form.account || brand.status === 'known')
    ? `${product.id},${brand.iin ?? ''}`
    : undefined;

/** The plans for a known card; none for other options, or if the page does not offer instalments. */
export const offeredPlans = async (
  catalogue: Catalogue,
  optionForm: OptionForm,
): Promise<readonly OfferedPlan[]> =>
  offerKey(optionForm) !== undefined && catalogue.context.installments
    ? catalogue.plans(optionForm.product!.id, optionForm.brand.iin)
    : [];

/**
 * Returns the chosen plan as it is offered now; `undefined` if none is chosen or the page no longer offers any.
 *
 * @throws CheckoutError `aborted` if the platform no longer offers it. This ends the attempt silently, since
 * the view shows it.
 */
export const confirmPlan = async (
  catalogue: Catalogue,
  optionForm: OptionForm,
): Promise<{ readonly installments?: InstallmentPlan }> => {
  const { planKey } = optionForm;
  if (planKey === undefined || !catalogue.context.installments) return {};
  const plan = (await offeredPlans(catalogue, optionForm)).find(({ key }) => key === planKey)?.plan;
  if (!plan) throw new CheckoutError('aborted', 'The chosen plan is no longer offered.');
  return { installments: plan };
};
