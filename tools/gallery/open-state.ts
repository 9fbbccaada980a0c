import type { ConnectCheckout } from '../../src/index.js';
import type { GalleryState, Order, PageShop } from './state.js';
import { Visitor } from './visitor.js';

const usual = { amount: '2980', currency: 'EUR', country: 'NL', locale: 'en-GB' };

export interface OpenOptions {
  /** Attributes that the address of the page chooses, as `locale`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Puts the element on the page. */
  readonly connect: (checkout: ConnectCheckout) => void;
}

/**
 * Brings a new checkout into a state.
 *
 * @returns the element once the state is on screen
 * @throws Error that names what did not appear
 */
export const openState = async (
  { session = {}, attributes, listen, visit, shows, reached }: GalleryState,
  shop: PageShop,
  options: OpenOptions,
): Promise<ConnectCheckout> => {
  const checkout = document.createElement('connect-checkout');
  const all = { ...usual, ...attributes, ...options.attributes };
  for (const [name, value] of Object.entries(all)) checkout.setAttribute(name, value);
  const order: Order = { amount: Number(all.amount), currency: all.currency, country: all.country };
  listen?.(checkout, shop);
  checkout.addEventListener('payment-ready', (event) => {
    if (!event.answer) event.respondWith(shop.pay(event.detail, order));
  });
  checkout.session = await shop.session(session);
  options.connect(checkout);
  const visitor = new Visitor(checkout);
  await visit?.(visitor);
  for (const selector of shows) await visitor.sees(selector);
  if (reached) await visitor.reaches(reached);
  return checkout;
};
