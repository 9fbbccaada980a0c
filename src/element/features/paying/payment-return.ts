import { type PaymentQuery, getPayment } from '../../../checkout/merchant/get-payment.js';
import { type AnswerMeaning, meaningOf, settle } from '../../../checkout/paying/index.js';
import { CheckoutError } from '../../../domain/errors.js';
import type { FeatureHost } from '../../feature-host.js';
import { forgetPayment } from '../../forget-payment.js';
import { recallPayment } from '../../payment-memory.js';
import { patience, pause, waits } from '../../waits.js';

/** The number of consecutive failures to get a payment's status before giving up. */
const tries = 3;

/** Whether the payment's outcome is still open. */
const isOpen = (now: AnswerMeaning): boolean => now.kind === 'ended' && /^(pending|review)$/.test(now.ending);

/** Whether the payment still waits for the bank that the consumer has left: no money moves. */
const isLeft = (now: AnswerMeaning): boolean =>
  now.kind === 'action'
    ? now.action.redirectUrl !== undefined
    : /^(CREATED|REDIRECTED)$/.test(now.result.status ?? '');

/** A payment to ask the merchant's server about. */
interface Inquiry {
  readonly query: PaymentQuery;
  /** Whether the consumer came back by themselves, and not because the bank sent them. */
  readonly left: boolean;
  /** Whether the server may say that there is no such payment. */
  readonly mayBeUnknown: boolean;
  /** Whether the answer is still wanted. */
  readonly isCurrent: () => boolean;
}

/**
 * Picks up the payment of a returning redirect, or the one on screen before a reload, and shows its status. It
 * is identified by the `RETURNMAC` in the address or by the tab's memory, not by the spelling of the address.
 */
export class PaymentReturn {
  constructor(private readonly host: FeatureHost) {}

  /**
   * Settles when the payment's status is shown, or when there is nothing to pick up. While nobody says how it stands, that
   * is shown: neither a success nor a reason to pay again.
   *
   * @throws CheckoutError `config` if there is no `payment-url`
   */
  async resume(): Promise<void> {
    const { element } = this.host;
    const { paymentUrl } = element;
    const address = new URLSearchParams(location.search);
    const memory = recallPayment(element);
    const named = address.get('hostedCheckoutId') ?? undefined;
    // Where another payment was made here since, or another page of the platform opened, the address is an old one.
    const isOld =
      memory && (memory.hostedCheckoutId ? memory.hostedCheckoutId !== named : !memory.away && !named);
    const returnMac = isOld ? undefined : (address.get('RETURNMAC') ?? undefined);
    if (!returnMac && !memory) return;
    if (!paymentUrl)
      throw new CheckoutError('config', 'return-url needs payment-url, which gets a GET request.');
    await this.#pickUp({
      query: {
        paymentId: memory?.paymentId,
        hostedCheckoutId: isOld ? memory?.hostedCheckoutId : named,
        RETURNMAC: returnMac,
      },
      left: !returnMac && !!memory?.away,
      mayBeUnknown: true,
      isCurrent: () => true,
    });
  }

  /**
   * Asks what became of the payment whose bank was shown over this page; settles when that is shown, or when the checkout
   * has moved on.
   * @param sentBack whether the bank sent the consumer back
   */
  async ask(paymentId: string, sentBack: boolean): Promise<void> {
    const { checkout } = this.host;
    const actionOf = ({ state } = checkout) => (state.status === 'acting' ? state.action : undefined);
    const action = actionOf();
    await this.#pickUp({
      query: { paymentId, hostedCheckoutId: undefined, RETURNMAC: undefined },
      left: !sentBack,
      mayBeUnknown: false,
      isCurrent: () => actionOf() === action,
    });
  }

  /**
   * Shows a payment as the merchant's server describes it.
   * @throws CheckoutError `merchant` if it contains no payment
   */
  showPayment(json: unknown): void {
    this.#show(meaningOf(json, []));
  }

  async #pickUp(inquiry: Inquiry): Promise<void> {
    const { checkout, element } = this.host;
    const url = new URL(element.paymentUrl!, document.baseURI).href;
    const { query } = inquiry;
    const read = async () => meaningOf(await getPayment(fetch, url, query), [], !!query.hostedCheckoutId);
    let now: AnswerMeaning | undefined;
    try {
      now = await this.#patiently(read, inquiry);
    } catch (error) {
      checkout.dispatch({ type: 'end', ending: 'unknown', paymentId: query.paymentId });
      checkout.fail(error);
      return void this.#follow(read, inquiry);
    }
    if (now) this.#conclude(now, read, inquiry);
  }

  /** Shows what the merchant's server says, and goes on asking while the payment is open. */
  #conclude(now: AnswerMeaning, read: () => Promise<AnswerMeaning>, inquiry: Inquiry): void {
    const { checkout, element } = this.host;
    if (inquiry.left && isLeft(now)) {
      forgetPayment(element);
      return checkout.dispatch({ type: 'refuse', verdicts: new Map(), notice: { kind: 'left' } });
    }
    this.#show(now);
    if (isOpen(now)) void this.#follow(read, inquiry);
  }

  /**
   * @returns `undefined` where there is nothing to pick up, or the checkout has moved on
   * @throws what the last of several attempts failed with
   */
  async #patiently(
    read: () => Promise<AnswerMeaning>,
    { mayBeUnknown, isCurrent }: Inquiry,
  ): Promise<AnswerMeaning | undefined> {
    const wait = waits(Date.now() + patience);
    let failure: unknown;
    for (let left = tries; left; left--) {
      if (failure) await pause(wait.next().value as number);
      try {
        const now = await read();
        return isCurrent() ? now : undefined;
      } catch (error) {
        failure = error;
        if (!isCurrent()) return undefined;
        // The merchant's server knows no payment: there is nothing to pick up.
        if (mayBeUnknown && error instanceof CheckoutError && error.httpStatus === 404)
          return void forgetPayment(this.host.element);
      }
    }
    throw failure;
  }

  /** Shows a payment's outcome or its pending action. */
  #show(meaning: AnswerMeaning): void {
    const { checkout, element } = this.host;
    if (meaning.kind === 'refused') forgetPayment(element);
    settle(checkout, meaning);
  }

  /**
   * Goes on asking: a bank may notify the platform only after sending the consumer back, and a server that did not answer
   * comes back.
   */
  async #follow(read: () => Promise<AnswerMeaning>, inquiry: Inquiry): Promise<void> {
    const { checkout } = this.host;
    const { state } = checkout;
    const isUnknown = state.status === 'done' && state.ending === 'unknown';
    for (const wait of waits(Date.now() + patience)) {
      await pause(wait);
      if (checkout.state !== state) return;
      const now = await read().catch(() => undefined);
      if (checkout.state !== state) return;
      if (now && (isUnknown || !isOpen(now))) return this.#conclude(now, read, inquiry);
    }
  }
}
