import type { ProductFilters } from '../records/types.js';
import type { WireProduct } from '../catalogue/index.js';
import { allowsInstallments, availabilityOf, products } from '../catalogue/index.js';
import type { ProductContext } from './context.js';

export interface SessionFilters {
  readonly restrictTo: ProductFilters | undefined;
  readonly exclude: ProductFilters | undefined;
}

export const noFilters: SessionFilters = { restrictTo: undefined, exclude: undefined };

const named = ({ products, groups }: ProductFilters, { id, paymentProductGroup }: WireProduct): boolean =>
  products.includes(id) || (paymentProductGroup !== undefined && groups.includes(paymentProductGroup));

/**
 * Whether a product passes a session's filters; `exclude` takes precedence over `restrictTo`, and an empty
 * filter has no effect.
 */
export const passes = ({ restrictTo, exclude }: SessionFilters, product: WireProduct): boolean => {
  if (exclude && named(exclude, product)) return false;
  const restricts = restrictTo && restrictTo.products.length + restrictTo.groups.length > 0;
  return !restricts || named(restrictTo, product);
};

const within = (list: readonly string[] | null, value: string | undefined) =>
  list === null || value === undefined || list.includes(value);

/** Whether a product is available in this context. */
export const fits = (product: WireProduct, context: ProductContext): boolean => {
  const { countries, currencies } = availabilityOf(product.id);
  const { amount } = context;
  return (
    within(countries, context.countryCode) &&
    within(currencies, context.currencyCode) &&
    (amount === undefined ||
      (amount >= (product.minAmount ?? 0) && amount <= (product.maxAmount ?? Infinity))) &&
    (!context.isRecurring || product.allowsRecurring) &&
    (!context.isInstallments || allowsInstallments(product, context.countryCode))
  );
};

/** The products that pass the filters and fit the context, in the order of the catalogue. */
export const available = (filters: SessionFilters, context: ProductContext): readonly WireProduct[] =>
  [...products.values()].filter((product) => passes(filters, product) && fits(product, context));
