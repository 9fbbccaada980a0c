import type { Product } from '../product.js';
import { banks } from './banks.js';
import { cards } from './cards.js';
import { cash } from './cash.js';
import { directDebits } from './direct-debits.js';
import { invoices } from './invoices.js';
import { wallets } from './wallets.js';

/** Every payment product, by the order in which the platform shows them. */
export const paymentProducts: readonly Product[] = [
  ...cards,
  ...wallets,
  ...banks,
  ...directDebits,
  ...invoices,
  ...cash,
].sort((one, other) => one.wire.displayHints.displayOrder - other.wire.displayHints.displayOrder);
