import * as catalogue from '../catalogue/index.js';
import type { WireGroup, WireProduct } from '../wire.js';

/* The catalogue by the names and types that the rest of the sandbox uses. */

export const products: ReadonlyMap<number, WireProduct> = catalogue.products;
export const groups: ReadonlyMap<string, WireGroup> = catalogue.groups;
export const availabilityOf = catalogue.availabilityOf;

const byText = <T>(entries: ReadonlyMap<number, T>): ReadonlyMap<string, T> =>
  new Map([...entries].map(([id, entry]) => [String(id), entry]));
export const directories = byText(catalogue.directories);
export const networks = byText(catalogue.networks);

export type SeedToken = catalogue.SeedToken & { readonly invalid?: boolean };
export const seedTokens: readonly SeedToken[] = catalogue.tokens;
export const testCards = catalogue.testCards;
export const customers = catalogue.customerDetails;
export const installmentOptions = catalogue.installmentOptions;
/** How much of a currency one euro is, as a decimal. */
export const exchangeRates = catalogue.exchangeRatesPerEUR;
export const findIin = catalogue.findIin;
