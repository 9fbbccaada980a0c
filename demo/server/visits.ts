import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Cart, cartOf } from '../shop/cart.js';
import { Bounded } from './bounded.js';
import { type Choices, choicesOf } from './choices.js';
import type { Buyer, Order } from './orders.js';

/** One browser, identified by its cookie. The cart is kept here; the page only shows it. */
export interface Visit extends Buyer {
  readonly id: string;
  choices: Choices;
  cart: Cart;
  /** Reference of the last order that was paid. */
  paidBefore: string | undefined;
  /** The consumer's stored accounts by merchant. In a real shop they belong to the customer's account. */
  readonly tokens: Map<string, Set<string>>;
  /** The token that each click to save an account made, by its key. */
  readonly saved: Map<string, string>;
  /** Serialises what is saved, so that two tabs never undo each other's work. */
  queue: Promise<unknown>;
}

const cookie = 'visit';

/** Accounts that exist in the sandbox from the start: three cards, a bank account, a wallet. */
const storedBefore = [
  '0ca037cc-9079-4df6-8f6f-f2a3443ee521',
  '5b9a1b3e-4a0a-4c0d-9d58-8a0e2c7e2f11',
  'c1a9d4de-6d3b-4b0f-8a67-3f1f0f6f5e02',
  'f3b7a1c8-21c5-4f8e-b3ad-9c44c0a53d77',
  '8d0ad4c0-7e8c-4c64-a8f6-0f4c9f7a9c10',
];

export type Visits = ReturnType<typeof visitBook>;

export const visitBook = () => {
  const visits = new Bounded<string, Visit>();
  const begin = (): Visit => {
    const choices = choicesOf(new URL('http://shop/'));
    const visit: Visit = {
      id: randomBytes(18).toString('base64url'),
      choices,
      cart: cartOf(choices.currency, choices.amount),
      order: undefined,
      paidBefore: undefined,
      orders: new Set(),
      tokens: new Map(),
      saved: new Bounded(100),
      queue: Promise.resolve(),
    };
    visits.set(visit.id, visit);
    return visit;
  };
  return {
    /** The visit of this request; a new one where there is none. */
    of(context: Context): Visit {
      const known = visits.get(getCookie(context, cookie) ?? '');
      if (known) return known;
      const visit = begin();
      setCookie(context, cookie, visit.id, {
        path: '/',
        httpOnly: true,
        // Lax, not Strict: the consumer returns from the bank by a link of another site.
        sameSite: 'Lax',
        secure: new URL(context.req.url).protocol === 'https:',
      });
      return visit;
    },
    /** Whether another consumer has stored the same account. */
    isShared: (visit: Visit, merchantId: string, token: string): boolean =>
      [...visits.values()].some((other) => other !== visit && other.tokens.get(merchantId)?.has(token)),
    /** The consumer opens an order that was started. */
    comeBack(visit: Visit, order: Order): void {
      const { cart, choices } = order;
      Object.assign(visit, { order, cart, choices });
    },
    /** The consumer opens the shop: the cart is filled, and an open order stays. */
    arrive(visit: Visit, choices: Choices): void {
      if (visit.order?.paid) visit.paidBefore = visit.order.reference;
      if (visit.order?.paid || choices.search !== visit.choices.search) visit.order = undefined;
      visit.choices = choices;
      const { returning, merchantId } = choices;
      if (returning && !visit.tokens.has(merchantId)) visit.tokens.set(merchantId, new Set(storedBefore));
      visit.cart = cartOf(choices.currency, choices.amount);
    },
  };
};
