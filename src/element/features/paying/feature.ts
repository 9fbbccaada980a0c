import { meaningOf, meaningOfSave, prepareKey, seal, settle } from '../../../checkout/paying/index.js';
import { postPayment } from '../../../checkout/merchant/post-payment.js';
import type { PaymentReady } from '../../../checkout/payment-ready.js';
import type { CheckoutState, PaymentResult } from '../../../checkout/state.js';
import { decodeMerchantAction } from '../../../client/decode/payment-answer.js';
import { formatAmount } from '../../../domain/amount.js';
import { CheckoutError } from '../../../domain/errors.js';
import { isSaving } from '../../../domain/purpose.js';
import type { MerchantAction, MerchantActionJson } from '../../../domain/payment-answer.js';
import { PaymentActionEvent, PaymentReadyEvent, PaymentResultEvent } from '../../events.js';
import type { FeatureHost } from '../../feature-host.js';
import { mark } from '../../mark.js';
import { rememberPayment } from '../../payment-memory.js';
import type Dialog from '../dialog/feature.js';
import type { Feature } from '../feature.js';
import { pageAnswer } from './page-answer.js';
import { deviceInformation } from './device-information.js';
import { outcomeView } from './outcome.js';
import { PaymentReturn } from './payment-return.js';
import { outcomeStyles } from './styles.js';
import { withAttempt } from './with-attempt.js';

/** Milliseconds, as for `payment-url`. */
const patience = 60_000;

const unanswered = (why: string) =>
  new CheckoutError(
    'config',
    `${why}: call respondWith with a promise, or preventDefault and report the outcome.`,
  );

/** @returns whether a listener threw after somebody had seen what is to be sent: that is only reported to the window */
const dispatch = (element: EventTarget, event: PaymentReadyEvent): boolean => {
  let threw = false;
  const note = () => void (threw ||= event.wasRead);
  addEventListener('error', note, true);
  element.dispatchEvent(event);
  removeEventListener('error', note, true);
  return threw;
};

/**
 * What comes after a form that is filled in: encryption, the page or its server, and what they answer.
 *
 * Owns: events about a payment, redirects, the outcome on screen. Does not own: what else remains to be done, which the
 * actions feature shows.
 */
export default class Paying implements Feature {
  readonly styles = outcomeStyles;
  readonly device = deviceInformation;
  /** Payments that a redirect or the page brings along. */
  readonly brought: PaymentReturn;
  /** The payment that the page has, without the promise of an answer. */
  #awaited: PaymentReadyEvent | undefined;
  /** Of the last payment that was offered in this page. */
  #attemptId: string | undefined;
  /** What that one was for, as the consumer has read it: a page may empty its cart before the outcome is there. */
  #amount: string | undefined;
  /** What the platform says that it is for, which counts. */
  #money: PaymentResult['amountOfMoney'];

  constructor(private readonly host: FeatureHost) {
    const { checkout, element } = host;
    this.brought = new PaymentReturn(host);
    checkout.subscribe((now, before) => {
      if (now.status !== 'paying') this.#awaited = undefined;
      if (now.status === 'done' && before.status !== 'done') mark('ended', this.#attemptId);
      if (now.status !== 'done' && before.status === 'done') this.#amount = this.#money = undefined;
      if (now.status === 'done' && element.returnUrl) rememberPayment(element, now);
    });
    const named =
      <Rest extends unknown[], Meaning>(read: (...answer: Rest) => Meaning) =>
      (...answer: Rest): Meaning => {
        try {
          return read(...answer);
        } catch (error) {
          throw withAttempt(error, this.#attemptId);
        }
      };
    checkout.payingFile.provide({
      prepareKey,
      seal,
      meaningOf: named(meaningOf),
      meaningOfSave: named(meaningOfSave),
      settle,
    });
  }

  /**
   * Offers a payment to the page: to whoever answers the event, to the form around the element, to `payment-url`.
   * @param sealForm sends the form with it, where the element is a control of one
   * @returns the merchant's answer; `undefined` where the page has taken over
   * @throws CheckoutError `config` where nobody takes it
   */
  offer(
    ready: PaymentReady,
    sealForm: ((encryptedCustomerInput: string) => void) | undefined,
  ): Promise<unknown> | undefined {
    const { attemptId } = ready;
    this.#attemptId = attemptId;
    this.#amount = this.host.amount();
    this.#money = undefined;
    mark('encrypted', attemptId);
    return this.#give(ready, sealForm)?.then(
      (answer) => {
        mark('answered', attemptId);
        return answer;
      },
      (error: unknown) => {
        throw withAttempt(error, attemptId);
      },
    );
  }

  #give(
    ready: PaymentReady,
    sealForm: ((encryptedCustomerInput: string) => void) | undefined,
  ): Promise<unknown> | undefined {
    const { element } = this.host;
    const event = new PaymentReadyEvent(ready);
    const threw = dispatch(element, event);
    if (event.answer) return event.answer.then(pageAnswer);
    // Whoever took it over may be the one that threw, or not.
    if (event.defaultPrevented) return this.#await(event, threw ? 'A listener of payment-ready threw' : '');
    // The form takes it to the server, and nobody else does.
    if (element.name && sealForm) return void sealForm(ready.encryptedCustomerInput);
    if (element.paymentUrl) return postPayment(fetch, element.paymentUrl, ready);
    if (!event.wasRead)
      throw new CheckoutError(
        'config',
        'Nobody handles the payment: answer payment-ready, set payment-url, or set a name in a form.',
      );
    if (threw) return Promise.reject(unanswered('A listener of payment-ready threw'));
    return this.#await(event, 'Nobody answered payment-ready');
  }

  /**
   * Somebody has the payment. If they never say how it ended, it ends in doubt, and nobody pays it twice.
   * @param suspicion why nobody may; without one, the page has all the time that it takes
   */
  #await(event: PaymentReadyEvent, suspicion: string): undefined {
    const { checkout } = this.host;
    this.#awaited = event;
    event.missed = (error) => {
      if (this.#awaited !== event) return;
      checkout.dispatch({ type: 'stop-paying' });
      checkout.fail(withAttempt(error, this.#attemptId));
    };
    if (suspicion) setTimeout(() => event.missed!(unanswered(suspicion)), patience);
  }

  /** The merchant's answer was understood. */
  tell(result: PaymentResult): void {
    this.#money = result.amountOfMoney;
    this.host.element.dispatchEvent(new PaymentResultEvent({ ...result, attemptId: this.#attemptId }));
  }

  /** Takes a merchant action as the Server API writes it. */
  handleAction(json: MerchantActionJson, paymentId: string | undefined): void {
    this.host.checkout.dispatch({ type: 'start-action', action: decodeMerchantAction(json), paymentId });
  }

  /**
   * Performs what the platform asks for before a payment can end, unless the page does.
   * @param dialog shows a bank's page over this one, if the page has asked for that
   */
  perform(action: MerchantAction, dialog: Pick<Dialog, 'open'> | undefined): void {
    const { element, checkout, beginAction } = this.host;
    if (!element.dispatchEvent(new PaymentActionEvent(action))) return;
    const { state } = checkout;
    if (state.status !== 'acting') return;
    if (element.returnUrl && (action.redirectUrl !== undefined || action.showData.length))
      rememberPayment(element, state);
    if (action.redirectUrl === undefined) return beginAction();
    const ask = (paymentId: string, sentBack: boolean) => this.brought.ask(paymentId, sentBack);
    if (!dialog?.open(state, ask)) location.assign(action.redirectUrl);
  }

  /** The module of what else may remain to be done. */
  loadActions() {
    return import('../actions/feature.js');
  }

  outcome(state: CheckoutState & { readonly status: 'done' }): unknown {
    const { messages, language } = this.host;
    const money = this.#money;
    const amount = money
      ? formatAmount(money.amount, money.currencyCode, language)
      : (this.#amount ?? this.host.amount());
    // What was saved, another feature shows.
    return isSaving(state.ending)
      ? undefined
      : outcomeView(messages, state.ending, amount, state.paymentId, this.#attemptId);
  }
}
