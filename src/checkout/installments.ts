import { type InstallmentPlan, getInstallments } from '../client/index.js';
import { CheckoutError } from '../domain/errors.js';
import type { Catalogue } from './catalogue.js';
import type { Checkout } from './checkout.js';
import type { Sheet } from './state.js';

/** A plan that the platform offers; `key` says which it is, whatever the amount comes to. */
export interface OfferedPlan {
  readonly key: string;
  readonly plan: InstallmentPlan;
}

type Offers = Map<string, Promise<readonly OfferedPlan[]>>;

/** By list: amount, currency, country and session are its own. */
const offersOf = new WeakMap<Catalogue, Offers>();

/** What the plans of a list depend on: the product, and the card's digits; `undefined` until the card is known. */
export const offerKey = ({ form, brand, product }: Sheet): string | undefined =>
  product?.paymentMethod === 'card' && (form.account || brand.at === 'known')
    ? `${product.id},${brand.iin ?? ''}`
    : undefined;

const fetchPlans = async (
  { connection, context, signal }: Catalogue,
  { brand, product }: Sheet,
): Promise<readonly OfferedPlan[]> => {
  const asked = { paymentProductId: product!.id, ...(brand.iin && { digits: brand.iin }) };
  const options = await getInstallments(connection, context, asked, signal);
  return options.flatMap(({ id, installmentPlans }) =>
    installmentPlans.map((plan) => {
      const { installmentPlanCode, numberOfInstallments, frequencyOfInstallments } = plan;
      return {
        key: JSON.stringify([id, installmentPlanCode, numberOfInstallments, frequencyOfInstallments]),
        plan,
      };
    }),
  );
};

/** The plans for a card that is known, asked for once, failures apart; none for any other. */
export const offeredPlans = async (catalogue: Catalogue, sheet: Sheet): Promise<readonly OfferedPlan[]> => {
  const key = offerKey(sheet);
  if (key === undefined || !catalogue.context.installments) return [];
  let offers = offersOf.get(catalogue);
  if (!offers) offersOf.set(catalogue, (offers = new Map()));
  const known = offers.get(key);
  if (known) return known;
  const plans = fetchPlans(catalogue, sheet);
  offers.set(key, plans);
  plans.catch(() => offers.delete(key));
  return plans;
};

/**
 * The chosen plan as it is offered now, to go with the payment; nothing, where the page offers none any more.
 *
 * @throws CheckoutError `aborted` where the platform offers it no more, which ends the attempt without a word: the view
 * has it
 */
const confirm = async (
  catalogue: Catalogue,
  sheet: Sheet,
): Promise<{ readonly installments?: InstallmentPlan }> => {
  if (!catalogue.context.installments) return {};
  const plan = (await offeredPlans(catalogue, sheet)).find(({ key }) => key === sheet.plan?.key)?.plan;
  if (!plan) throw new CheckoutError('aborted', 'The chosen plan is offered no more.');
  return { installments: plan };
};

/** The consumer chose a plan; `undefined`: to pay in full. */
export const choosePlan = (checkout: Checkout, key: string | undefined): void =>
  checkout.edit((sheet) => ({ ...sheet, plan: key === undefined ? undefined : { key, confirm } }));
