import type { CheckoutError } from '../domain/errors.js';
import type { AmountOfMoney, MerchantAction } from '../domain/payment-answer.js';
import { AnswerableEvent, CheckoutEvent } from './checkout-event.js';
import type { Session } from '../domain/session.js';
import type { CardFacts } from '../checkout/state.js';
import type { PaymentReady, StoredAccount } from '../checkout/payment-ready.js';

/** The list is on screen. */
export class CheckoutReadyEvent extends CheckoutEvent<{
  /** Ids of the products in the list. */
  readonly products: readonly number[];
  /** Ids of the stored accounts in it, valid in this session only. */
  readonly accountsOnFile: readonly number[];
}> {
  constructor(detail: CheckoutReadyEvent['detail']) {
    super('checkout-ready', detail);
  }
}

/** The consumer chose a row of the list. Cancel it to keep the previous one. */
export class ProductChangeEvent extends CheckoutEvent<{
  /** The product; of a group, such as cards, not before it is recognised. */
  readonly paymentProductId?: number;
  /** The group, such as `cards`. */
  readonly paymentProductGroup?: string;
  /** The stored account. */
  readonly accountOnFileId?: number;
}> {
  constructor(detail: ProductChangeEvent['detail']) {
    super('product-change', detail, true);
  }
}

/** The form became complete or incomplete, or another brand was recognised. */
export class PaymentChangeEvent extends CheckoutEvent<{
  /** Whether everything that is needed to pay is there, and correct as far as the browser can tell. */
  readonly complete: boolean;
  /** The product that is paid with; `undefined` until the card's brand is recognised. */
  readonly paymentProductId: number | undefined;
  /** Ids of the brands to choose from; empty for a card with a single brand. */
  readonly coBrands: readonly number[];
  /** What the platform says of the recognised card. */
  readonly card?: CardFacts;
}> {
  constructor(detail: PaymentChangeEvent['detail']) {
    super('payment-change', detail);
  }
}

/**
 * The typed values are encrypted and ready for the merchant's server. Call `respondWith` with a promise of the
 * server's answer (the unchanged *create payment* response of the Server API, or the `Response` of `fetch` with it) to
 * have its outcome shown. Call it in the listener itself, before that awaits anything. Or call `preventDefault` to take
 * over, and report the outcome with `handlePayment`, `handleAction`, `setErrors` or `reset`. A payment whose listener
 * does neither, or throws, ends in doubt: the next click sends the same idempotency key.
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
  /** The payment's status, as the platform spells it; `undefined` where no payment was made. */
  readonly status: string | undefined;
  /** The category of that status, where the answer has one. */
  readonly statusCategory: string | undefined;
  /** The payment's id at the platform; `undefined` where no payment was made. */
  readonly paymentId: string | undefined;
  /** What the payment is for, in the Server API's spelling; `undefined` where the answer does not say. */
  readonly amountOfMoney: AmountOfMoney | undefined;
  /** Of the attempt in this page; after a redirect there is none. */
  readonly attemptId: string | undefined;
}> {
  constructor(detail: PaymentResultEvent['detail']) {
    super('payment-result', detail);
  }
}

/** The element is about to perform a merchant action. Cancel it to perform the action yourself. */
export class PaymentActionEvent extends CheckoutEvent<MerchantAction> {
  constructor(detail: MerchantAction) {
    super('payment-action', detail, true);
  }
}

/** An error; also available as the element's `error` property. */
export class CheckoutErrorEvent extends CheckoutEvent<{
  /** Frozen, without anything that was typed: it may be logged as it is. */
  readonly error: CheckoutError;
}> {
  constructor(error: CheckoutError) {
    super('checkout-error', { error });
  }
}

/**
 * The session expires in two minutes, or has expired. Call `respondWith` with a promise of another one, or set
 * `session`; otherwise `session-url` is requested.
 */
export class SessionEvent extends AnswerableEvent<Record<never, never>, Session> {
  constructor(type: 'session-expiring' | 'session-expired') {
    super(type, {});
  }
}

/**
 * The consumer asked to remove a stored account. Its id is valid only in the session: your server finds the
 * token by its product and by comparing its alias with the label. Call `respondWith` with a promise that
 * resolves when your server has deleted the token: then the account leaves the list. Or call `preventDefault`
 * to handle it yourself, and then `reload` or set another session.
 */
export class AccountRemoveEvent extends AnswerableEvent<StoredAccount, unknown> {
  constructor(detail: AccountRemoveEvent['detail']) {
    super('account-remove', detail, true);
  }
}

/** A card or account is stored, with `purpose` `save` or `manage`. Its token stays on your server. */
export class AccountSavedEvent extends CheckoutEvent<{
  /** `false` if it was stored before. */
  readonly isNew: boolean;
  /** The product that is stored; `undefined` where the form was not of one product. */
  readonly paymentProductId: number | undefined;
}> {
  constructor(detail: AccountSavedEvent['detail']) {
    super('account-saved', detail);
  }
}

/** Every event of the element by its name. */
export interface CheckoutEventMap {
  'checkout-ready': CheckoutReadyEvent;
  'product-change': ProductChangeEvent;
  'payment-change': PaymentChangeEvent;
  'payment-ready': PaymentReadyEvent;
  'account-saved': AccountSavedEvent;
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
