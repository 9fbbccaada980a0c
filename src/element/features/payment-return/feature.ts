import { getPayment } from '../../../checkout/merchant.js';
import { type AnswerMeaning, meaningOf } from '../../../checkout/settle.js';
import { CheckoutError } from '../../../domain/errors.js';
import type { FeatureHost } from '../../feature-host.js';
import { type PaymentMemory, forgetPayment, recallPayment } from '../../payment-memory.js';
import { patience, pause, waits } from '../../waits.js';

/** How often in a row the merchant's server may fail to say how a payment stands. */
const tries = 3;

/** Nothing is settled yet. */
const isOpen = (now: AnswerMeaning): boolean => now.kind === 'ended' && /^(pending|review)$/.test(now.ending);

/** Sent to a bank, which the consumer has left. */
const isLeft = (now: AnswerMeaning): boolean =>
  isOpen(now) || (now.kind === 'action' && now.action.redirectUrl !== undefined);

/**
 * Picks up the payment that a redirect comes back from, or that was on screen when the page was reloaded, and shows how
 * a payment stands. What carries it is the `RETURNMAC` of the address, or the payment that the tab remembers; the
 * spelling of the address says nothing.
 */
export class PaymentReturn {
  constructor(private readonly host: FeatureHost) {}

  /**
   * Settles when the consumer sees how the payment stands, or when there is nothing to pick up. What nobody can say is
   * shown as on its way: neither a success nor a reason to pay twice.
   *
   * @throws CheckoutError `config` where there is no `payment-url` to ask
   */
  async resume(): Promise<void> {
    const { checkout, element } = this.host;
    const { paymentUrl } = element;
    const returnMac = new URLSearchParams(location.search).get('RETURNMAC') ?? undefined;
    const memory = recallPayment(element);
    if (!returnMac && !memory) return;
    if (!paymentUrl)
      throw new CheckoutError('config', 'return-url needs payment-url, which is asked with GET.');
    const url = new URL(paymentUrl, document.baseURI).href;
    const query = { paymentId: memory?.paymentId, RETURNMAC: returnMac };
    const read = async () => meaningOf(await getPayment(fetch, url, query), []);
    const now = await this.#patiently(read, memory);
    if (!now) return;
    if (!returnMac && memory?.away && isLeft(now)) {
      forgetPayment();
      return checkout.dispatch({ type: 'refuse', verdicts: new Map(), notice: { kind: 'left' } });
    }
    this.#show(now);
    if (isOpen(now)) void this.#follow(read);
  }

  /**
   * Shows a payment as the merchant's server knows it.
   * @throws CheckoutError `merchant` where it says nothing of a payment
   */
  showPayment(json: unknown): void {
    this.#show(meaningOf(json, []));
  }

  async #patiently(
    read: () => Promise<AnswerMeaning>,
    memory: PaymentMemory | undefined,
  ): Promise<AnswerMeaning | undefined> {
    const { checkout } = this.host;
    const wait = waits(Date.now() + patience);
    let failure: unknown;
    for (let left = tries; left; left--) {
      if (failure) await pause(wait.next().value as number);
      try {
        return await read();
      } catch (error) {
        failure = error;
        // The merchant's server knows of none: there is nothing to pick up.
        if (error instanceof CheckoutError && error.httpStatus === 404) return void forgetPayment();
      }
    }
    checkout.dispatch({ type: 'end', ending: 'pending', paymentId: memory?.paymentId });
    checkout.fail(failure);
    return undefined;
  }

  /** Shows a payment's end, or what remains to be done for it. */
  #show(meaning: AnswerMeaning): void {
    if (meaning.kind === 'refused') forgetPayment();
    this.host.checkout.settle(meaning);
  }

  /** A bank may tell the platform later than it sends the consumer back. */
  async #follow(read: () => Promise<AnswerMeaning>): Promise<void> {
    const { checkout } = this.host;
    const { state } = checkout;
    for (const wait of waits(Date.now() + patience)) {
      await pause(wait);
      if (checkout.state !== state) return;
      const now = await read().catch(() => undefined);
      if (checkout.state !== state) return;
      if (now && !isOpen(now)) return this.#show(now);
    }
  }
}
