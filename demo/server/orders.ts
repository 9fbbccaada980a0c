import { randomInt } from 'node:crypto';
import type { Cart } from '../shop/cart.js';
import { Bounded } from './bounded.js';
import type { Choices } from './choices.js';

/** A payment that was begun for an order. */
export interface Attempt {
  readonly paymentId: string;
  /** Of the click that it came of. */
  readonly key: string;
  /** What a redirect has to come back with. */
  readonly returnMac: string | undefined;
  /** What the consumer was shown to do, for a page that is reloaded. */
  readonly toShow: object | undefined;
}

export interface Order {
  /** For the consumer, and `merchantReference` on the platform. */
  readonly reference: string;
  readonly cart: Cart;
  readonly choices: Choices;
  /** Oldest first; a declined payment is followed by another. */
  readonly attempts: Attempt[];
  /** By idempotence key, all that went to the platform; an unanswered one may have made a payment that is no attempt here. */
  readonly clicks: Map<string, 'unanswered' | 'answered'>;
  /** Payments of one order are made one after the other, so that two tabs never pay twice. */
  queue: Promise<unknown>;
  paid: boolean;
}

/** Whoever orders: what an order is made of, and which orders they may look at. */
export interface Buyer {
  readonly choices: Choices;
  readonly cart: Cart;
  /** What the cart became when the consumer came to pay for it. */
  order: Order | undefined;
  /** References of the orders that this browser may look at. */
  readonly orders: Set<string>;
}

/** No 0, 1, I, L, O or U: a reference is read out on the telephone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const newReference = (): string =>
  `MF-${Array.from({ length: 9 }, () => alphabet[randomInt(alphabet.length)]).join('')}`;

export type Orders = ReturnType<typeof orderBook>;

export const orderBook = () => {
  const orders = new Bounded<string, Order>();
  return {
    find: (reference: string): Order | undefined => orders.get(reference),
    /** The same, for the browser that ordered. */
    of: (buyer: Buyer, reference: string): Order | undefined =>
      buyer.orders.has(reference) ? orders.get(reference) : undefined,
    /** The order of the buyer's cart, made when the consumer first looks at it. */
    current(buyer: Buyer): Order {
      if (buyer.order) return buyer.order;
      const { cart, choices } = buyer;
      const reference = newReference();
      const order: Order = {
        reference,
        cart,
        choices,
        attempts: [],
        clicks: new Map(),
        queue: Promise.resolve(),
        paid: false,
      };
      orders.set(reference, order);
      buyer.order = order;
      buyer.orders.add(reference);
      return order;
    },
  };
};

/** Does the work when all earlier work on this order is done. */
export const inTurn = <T>(order: Order, work: () => Promise<T>): Promise<T> => {
  const turn = order.queue.then(work);
  order.queue = turn.catch(() => undefined);
  return turn;
};
