import { randomInt } from 'node:crypto';
import type { Cart } from '../shop/cart.js';
import { Bounded } from './bounded.js';
import type { Choices } from './choices.js';

/** A payment that was started for an order. */
export interface Attempt {
  readonly paymentId: string;
  /** The idempotency key of the click that made it. */
  readonly key: string;
  /** The value that a redirect must return with. */
  readonly returnMac: string | undefined;
  /** The action that the consumer was shown, for a reloaded page. */
  readonly toShow: object | undefined;
}

/** A page of the platform on which the order can be paid. */
export interface HostedCheckout {
  readonly id: string;
  /** The value that the consumer must return with. */
  readonly returnMac: string;
  readonly partialRedirectUrl: string;
  /** The idempotency key of the click that made it. */
  readonly key: string;
  /** Nobody can pay there any more. */
  closed?: boolean;
}

export interface Order {
  /** Shown to the consumer, and `merchantReference` on the platform. */
  readonly reference: string;
  readonly cart: Cart;
  readonly choices: Choices;
  /** Oldest first; a declined payment is followed by another. */
  readonly attempts: Attempt[];
  readonly hosted: HostedCheckout[];
  /**
   * Every request to the platform by idempotency key; an unanswered one may have made a payment without an
   * attempt here.
   */
  readonly clicks: Map<string, 'unanswered' | 'answered'>;
  /** Serialises the payments of one order, so that two tabs never pay twice. */
  queue: Promise<unknown>;
  paid: boolean;
}

/** A buyer: the cart of their next order, and the orders that they may see. */
export interface Buyer {
  readonly choices: Choices;
  readonly cart: Cart;
  /** The order of the cart, made when the consumer came to pay for it. */
  order: Order | undefined;
  /** References of the orders that this browser may look at. */
  readonly orders: Set<string>;
}

/** No 0, 1, I, L, O or U, since a reference may be read out on the telephone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const newReference = (): string =>
  `MF-${Array.from({ length: 9 }, () => alphabet[randomInt(alphabet.length)]).join('')}`;

export type Orders = ReturnType<typeof orderBook>;

export const orderBook = () => {
  const orders = new Bounded<string, Order>();
  return {
    find: (reference: string): Order | undefined => orders.get(reference),
    /** The order, if it belongs to the buyer. */
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
        hosted: [],
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

/** Runs the work after all earlier work on this order, or for this consumer. */
export const inTurn = <T>(line: { queue: Promise<unknown> }, work: () => Promise<T>): Promise<T> => {
  const turn = line.queue.then(work);
  line.queue = turn.catch(() => undefined);
  return turn;
};
