import * as v from 'valibot';
import type { JsonObject } from '../http/json.js';
import { inventedErrors, observedErrors } from '../http/errors.js';
import { COUNTRY, CURRENCY } from '../http/schema.js';
import { findIin, products } from '../catalogue/index.js';
import type { ProductContext } from './context.js';
import { type SessionFilters, fits, passes } from './filter.js';

const amount = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const iinRequest = v.object({
  bin: v.string(),
  accountOnFileId: v.optional(v.number()),
  paymentContext: v.optional(
    v.object({
      amountOfMoney: v.optional(
        v.object({ amount: v.optional(amount), currencyCode: v.pipe(v.string(), v.regex(CURRENCY)) }),
      ),
      countryCode: v.optional(v.pipe(v.string(), v.regex(COUNTRY))),
      isRecurring: v.optional(v.boolean()),
      isInstallments: v.optional(v.boolean()),
    }),
  ),
});

type IinRequest = v.InferOutput<typeof iinRequest>;

const contextOf = (context: NonNullable<IinRequest['paymentContext']>): ProductContext => ({
  countryCode: context.countryCode,
  currencyCode: context.amountOfMoney?.currencyCode,
  amount: context.amountOfMoney?.amount,
  isRecurring: context.isRecurring ?? false,
  isInstallments: context.isInstallments ?? false,
});

/**
 * What the platform knows of a card by its first 6 to 8 digits.
 * @param longest more digits are refused, since no more of a number may leave a page
 */
export const iinDetails = (
  { bin, paymentContext }: IinRequest,
  filters: SessionFilters,
  longest: number,
): JsonObject => {
  if (bin === '') throw observedErrors.missing('bin');
  if (!/^\d{6,}$/.test(bin) || bin.length > longest) throw observedErrors.invalidValue('bin');
  const row = findIin(bin.slice(0, 8));
  if (!row) throw inventedErrors.iinNotFound();
  const context = paymentContext && contextOf(paymentContext);
  const verdict = (id: number) => {
    const product = products.get(id);
    return context && { isAllowedInContext: !!product && passes(filters, product) && fits(product, context) };
  };
  const coBrands = row.coBrands?.map(({ paymentProductId }) => ({
    ...verdict(paymentProductId),
    paymentProductId,
  }));
  // A co-branded card can be used if one of its brands is allowed.
  const allowed = coBrands?.some((brand) => 'isAllowedInContext' in brand && brand.isAllowedInContext);
  return {
    ...(coBrands && { coBrands }),
    countryCode: row.countryCode,
    ...verdict(row.paymentProductId),
    ...(context && coBrands && { isAllowedInContext: allowed ?? false }),
    paymentProductId: row.paymentProductId,
  };
};
