import { ifNotFound } from '../client/decode/if-not-found.js';
import type { PaymentProductField } from '../domain/field.js';
import { allowedBrands } from '../domain/iin.js';
import type { PaymentProduct } from '../domain/product.js';
import type { Catalogue } from './catalogue.js';
import type { EffectContext } from './effect-context.js';
import { iinOfForm } from './option-form.js';
import type { PaymentOption } from './payment-options.js';
import { isSessionError } from './session-error.js';
import { type CardBrand, choosingOf } from './state.js';

/** The brand of a card by its first digits, as the platform knows it. */
const brandOf = async (catalogue: Catalogue, option: PaymentOption, iin: string): Promise<CardBrand> => {
  const details = await catalogue.iinDetails(iin);
  if (!details) return { status: 'unknown', iin };
  // A brand that this merchant does not offer cannot be chosen; the card's other brands can.
  const brands = allowedBrands(details).map((id) =>
    catalogue.product(id, true).catch(ifNotFound<PaymentProduct | undefined>(undefined)),
  );
  const choices = (await Promise.all(brands)).filter(
    (product): product is PaymentProduct => !!product && catalogue.serves(product),
  );
  const { countryCode, issuerName: issuer, binProductType: type } = details;
  if (choices.length) {
    // 99 is an unknown one.
    const country = countryCode === '99' ? undefined : countryCode;
    return { status: 'known', iin, choices, facts: { country, issuer, type } };
  }
  const member =
    option.kind === 'group' ? option.members.find(({ id }) => id === details.paymentProductId) : undefined;
  return { status: 'refused', iin, label: member?.label };
};

/**
 * Looks up the card whose number is being typed, once per 6 or 8 digits.
 * A failure shows nothing, except when the session has expired; paying looks the card up again and reports the
 * error.
 *
 * @param again repeats the look-up for digits that were looked up before
 * @returns the error of a failed look-up
 */
export const lookUpCard = async (
  context: EffectContext,
  option: PaymentOption,
  again = false,
): Promise<Error | undefined> => {
  const { catalogue } = context;
  const optionForm = choosingOf(context.state)?.forms.get(option.key);
  if (!optionForm || !catalogue) return undefined;
  const iin = iinOfForm(optionForm);
  if (optionForm.brand.iin === iin && (!again || !iin)) return undefined;
  let brand: CardBrand = { status: 'none' };
  let fields: readonly PaymentProductField[] = [];
  let reason: Error | undefined;
  try {
    ({ fields } = await catalogue.entry(option, optionForm.forceBasicFlow));
    if (iin) brand = await brandOf(catalogue, option, iin);
  } catch (error) {
    reason = error as Error;
    brand = { status: 'failed', iin };
  }
  if (catalogue !== context.catalogue) return undefined;
  context.dispatch({ type: 'show-card', option, iin, brand, fields });
  const { state } = context;
  if (isSessionError(reason) && state.status === 'ready' && !state.notice) context.fail(reason);
  return reason;
};
