import type { Query } from '../http/query.js';
import { COUNTRY, CURRENCY } from '../http/schema.js';

/** What is to be paid and where: the filter of every list of products. */
export interface ProductContext {
  readonly countryCode: string | undefined;
  readonly currencyCode: string | undefined;
  /** Integer with two implied decimals. */
  readonly amount: number | undefined;
  readonly isRecurring: boolean;
  readonly isInstallments: boolean;
}

export const contextOf = (query: Query): ProductContext => ({
  countryCode: query.matching('countryCode', COUNTRY),
  currencyCode: query.matching('currencyCode', CURRENCY),
  amount: query.integer('amount', 0),
  isRecurring: query.boolean('isRecurring') ?? false,
  isInstallments: query.boolean('isInstallments') ?? false,
});
