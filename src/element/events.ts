import type { CheckoutError } from '../domain/errors.js';
import type { MerchantAction } from '../domain/payment-answer.js';
import { AnswerableEvent, CheckoutEvent } from './checkout-event.js';
import type { Session } from '../domain/session.js';
import type { PaymentReady } from '../checkout/payment-ready.js';

/** The list is on screen. */
export class CheckoutReadyEvent extends CheckoutEvent<{
  readonly products: readonly number[];
  readonly accountsOnFile: readonly number[];
}> {
  constructor(detail: CheckoutReadyEvent['detail']) {
    super('checkout-ready', detail);
  }
}

/** The consumer chose a row of the list; cancel it to keep the one before. */
export class ProductChangeEvent extends CheckoutEvent<{
  readonly paymentProductId?: number;
  readonly paymentProductGroup?: string;
  readonly accountOnFileId?: number;
}> {
  constructor(detail: ProductChangeEvent['detail']) {
    super('product-change', detail, true);
  }
}

/** The form became complete or incomplete, or another brand was recognised. */
export class PaymentChangeEvent extends CheckoutEvent<{
  readonly complete: boolean;
  readonly paymentProductId: number | undefined;
  /** Ids of the brands the consumer may choose from; empty with a single brand. */
  readonly coBrands: readonly number[];
}> {
  constructor(detail: PaymentChangeEvent['detail']) {
    super('payment-change', detail);
  }
}

/**
 * What was typed is encrypted and ready for the merchant's server. Call `respondWith` with a promise of the server's
 * answer (the Server API's *create payment* response as it is) to have its outcome shown; call `preventDefault` to
 * take over altogether, and say how it ended with `handleAction`, `setErrors` or `reset`.
 */
export class PaymentReadyEvent extends AnswerableEvent<PaymentReady, unknown> {
  /** Somebody has seen what is to be sent, and may have sent it, whatever they said of that. */
  wasRead = false;

  constructor(detail: PaymentReady) {
    super('payment-ready', detail, true);
  }

  override get detail(): PaymentReady {
    this.wasRead = true;
    return super.detail;
  }
}

/** The merchant's answer was understood. */
export class PaymentResultEvent extends CheckoutEvent<{
  readonly status: string | undefined;
  readonly statusCategory: string | undefined;
  readonly paymentId: string | undefined;
}> {
  constructor(detail: PaymentResultEvent['detail']) {
    super('payment-result', detail);
  }
}

/** Before the element performs what the platform asked for; cancel it to do it yourself. */
export class PaymentActionEvent extends CheckoutEvent<MerchantAction> {
  constructor(detail: MerchantAction) {
    super('payment-action', detail, true);
  }
}

/** Something failed; also on the element's `error` property. */
export class CheckoutErrorEvent extends CheckoutEvent<{ readonly error: CheckoutError }> {
  constructor(error: CheckoutError) {
    super('checkout-error', { error });
  }
}

/**
 * The session ends in two minutes, or has ended. Call `respondWith` with a promise of another one, or set `session`;
 * where nobody does, `session-url` is asked.
 */
export class SessionEvent extends AnswerableEvent<Record<never, never>, Session> {
  constructor(type: 'session-expiring' | 'session-expired') {
    super(type, {});
  }
}

/**
 * The consumer asked to forget a stored account. Its id means nothing beyond the session: your server finds the token by
 * its product and by what its alias and the label have in common. Call `respondWith` with a promise of your server having deleted its
 * token: then it leaves the list. Call `preventDefault` to see to it yourself, and `reload` or set another session.
 */
export class AccountRemoveEvent extends AnswerableEvent<
  {
    readonly accountOnFileId: number;
    readonly paymentProductId: number;
    /** The platform’s own: `**** **** **** 7977`. */
    readonly label: string;
  },
  unknown
> {
  constructor(detail: AccountRemoveEvent['detail']) {
    super('account-remove', detail, true);
  }
}

/** Every event of the element by its name. */
export interface CheckoutEventMap {
  'checkout-ready': CheckoutReadyEvent;
  'product-change': ProductChangeEvent;
  'payment-change': PaymentChangeEvent;
  'payment-ready': PaymentReadyEvent;
  'account-remove': AccountRemoveEvent;
  'session-expiring': SessionEvent;
  'session-expired': SessionEvent;
  'payment-result': PaymentResultEvent;
  'payment-action': PaymentActionEvent;
  'checkout-error': CheckoutErrorEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it is the way to add to a map of the platform
  interface HTMLElementEventMap extends CheckoutEventMap {}
}
