import { paymentProductGroups } from './groups.js';
import { paymentProducts } from './products/index.js';
import type { Availability, Product } from './product.js';
import type { WireDirectoryEntry, WireGroup, WireProduct } from './wire.js';

/* What the emulated platform knows: its products, cards, banks and people. */

export const products: ReadonlyMap<number, WireProduct> = new Map(
  paymentProducts.map(({ wire }) => [wire.id, wire]),
);
const records: ReadonlyMap<number, Product> = new Map(paymentProducts.map((one) => [one.wire.id, one]));

/** What the sandbox knows of a product beyond the Client API; `undefined` for unknown products. */
export const traitsOf = (id: number): Product | undefined => records.get(id);

/** The countries and currencies of a product. */
export const availabilityOf = (id: number): Availability =>
  records.get(id)?.availability ?? { countries: null, currencies: null };

/** Banks to choose from, by payment product. */
export const directories: ReadonlyMap<number, { readonly entries: readonly WireDirectoryEntry[] }> = new Map(
  paymentProducts.flatMap(({ wire, directory }) => (directory ? [[wire.id, { entries: directory }]] : [])),
);

/** Card networks of the wallets, each in its vendor's spelling. */
export const networks: ReadonlyMap<number, readonly string[]> = new Map(
  paymentProducts.flatMap(({ wire }): [number, readonly string[]][] => {
    const data = wire.paymentProduct302SpecificData ?? wire.paymentProduct320SpecificData;
    return data ? [[wire.id, data.networks]] : [];
  }),
);
export const groups: ReadonlyMap<string, WireGroup> = new Map(paymentProductGroups.map((g) => [g.id, g]));

export type { Availability, Product } from './product.js';
export { type IinRow, findIin, iin, iinUnknown } from './iin.js';
export {
  type Customer,
  customerDetails,
  exchangeRatesPerEUR,
  allowsInstallments,
  installmentOptions,
  installmentPlans,
  thirdPartyStatusSequence,
} from './services.js';
export { type TestCard, type TestCardOutcome, testCards } from './test-cards.js';
export { type SeedToken, invalidToken, tokens } from './tokens.js';
export { CLICK_TO_PAY_LOGO, IMAGES } from './product.js';
export type * from './wire.js';
export { localise } from './localise.js';
export { type Language, languageOf, languages, translate } from './languages/index.js';
