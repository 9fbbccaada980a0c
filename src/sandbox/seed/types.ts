import type { Customer } from '../catalogue/index.js';
import type { Merchant } from '../merchant.js';
import type { PaymentStatus } from '../platforms/platform.js';
import type { Money } from '../records/money.js';

/** A stored account: the body of *create token* of the Server API in clear, and by which id it is known. */
export interface TokenSeed {
  readonly merchant: string;
  /** Default: a random one. */
  readonly id?: string;
  readonly paymentProductId: number;
  readonly card?: object;
  readonly eWallet?: object;
  readonly sepaDirectDebit?: object;
  readonly nonSepaDirectDebit?: object;
}

/**
 * A payment: the body of *create payment* of the Server API in clear, and where it stands. Without a payment method's
 * part it is paid by a Visa card.
 */
export interface PaymentSeed {
  readonly merchant: string;
  /** Default: the platform's next. */
  readonly id?: string;
  readonly status: PaymentStatus;
  /** How long it has stood there, such as `2d12h`; default: since just now. */
  readonly ago?: string;
  /**
   * What was taken of it, in the order of the requests; default: all of it, where its status says so. On GlobalCollect one,
   * without a status: the approved amount. On Ogone as many as together are no more than was authorised; a status by
   * default as the payment's.
   */
  readonly captures?: readonly {
    readonly amount: number;
    readonly status?: 'CAPTURE_REQUESTED' | 'CAPTURED' | 'PAID';
  }[];
  /** What was given back of it; by default `REFUNDED`. */
  readonly refunds?: readonly {
    readonly amount: number;
    readonly status?: 'PENDING_APPROVAL' | 'REFUND_REQUESTED' | 'REFUNDED' | 'CANCELLED';
  }[];
  readonly order: {
    readonly amountOfMoney: Money;
    readonly references?: { readonly merchantReference?: string };
    readonly [property: string]: unknown;
  };
  readonly [input: `${string}PaymentMethodSpecificInput`]: object;
}

/** What a sandbox begins with. */
export interface Seed {
  readonly merchants?: readonly Merchant[];
  /** Whom the look-up of consumers finds. */
  readonly customers?: readonly Customer[];
  readonly tokens?: readonly TokenSeed[];
  readonly payments?: readonly PaymentSeed[];
}
