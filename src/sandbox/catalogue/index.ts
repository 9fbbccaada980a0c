import { paymentProductGroups } from './groups.js';
import { paymentProducts } from './products/index.js';
import type { WireGroup, WireProduct } from './wire.js';

/* What the emulated platform knows: its products, cards, banks and people. */

export const products: ReadonlyMap<number, WireProduct> = new Map(paymentProducts.map((p) => [p.id, p]));
export const groups: ReadonlyMap<string, WireGroup> = new Map(paymentProductGroups.map((g) => [g.id, g]));

export { type Availability, availabilityOf } from './availability.js';
export { directories, networks } from './directories.js';
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
export { IMAGES } from './product.js';
export type * from './wire.js';
export { localise } from './localise.js';
export { type Language, languageOf, languages, translate } from './languages/index.js';
