import type { Choices } from '../choices.js';
import { observedErrors } from '../http/errors.js';
import type { Query } from '../http/query.js';
import type { WireProduct } from '../catalogue/index.js';
import { traitsOf, products } from '../catalogue/index.js';
import { contextOf } from './context.js';
import { type SessionFilters, fits, passes } from './filter.js';

/** The product in the path, if it passes the session's filters. */
export const findAnyProduct = (params: ReadonlyMap<string, string>, filters: SessionFilters): WireProduct => {
  const id = params.get('productId') ?? '';
  const product = /^\d{1,9}$/.test(id) ? products.get(Number(id)) : undefined;
  if (!product || !passes(filters, product)) throw observedErrors.unknownProduct();
  return product;
};

/**
 * The product in the path, if it is available in the query's context; unknown and unavailable products get the
 * same error.
 */
export const findProduct = (
  params: ReadonlyMap<string, string>,
  filters: SessionFilters,
  query: Query,
): WireProduct => {
  const context = contextOf(query);
  const product = findAnyProduct(params, filters);
  if (!fits(product, context)) throw observedErrors.unknownProduct();
  return product;
};

/**
 * The product as this consumer gets it. Bancontact's app flow needs no fields before the payment; its card
 * fields come only on request. The look-up fields are required in countries with a customer look-up.
 */
export const withFlow = (
  product: WireProduct,
  query: Query,
  { customersLookedUpIn }: Pick<Choices, 'customersLookedUpIn'>,
): WireProduct => {
  const basic = query.boolean('forceBasicFlow') ?? false;
  if (traitsOf(product.id)?.flow === 'bancontact' && !basic) return { ...product, fields: [] };
  if (!customersLookedUpIn.includes(query.text('countryCode') ?? '')) return product;
  const fields = product.fields?.map((field) =>
    field.usedForLookup
      ? { ...field, dataRestrictions: { ...field.dataRestrictions, isRequired: true } }
      : field,
  );
  return fields ? { ...product, fields } : product;
};
