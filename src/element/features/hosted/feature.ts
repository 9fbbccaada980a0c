import { type HostedChoice, postHostedChoice } from '../../../checkout/merchant/post-hosted-choice.js';
import { failure } from '../../../checkout/merchant/exchange.js';
import { chosenOption } from '../../../checkout/option-form.js';
import type { PaymentOption } from '../../../checkout/payment-options.js';
import type { CheckoutState } from '../../../checkout/state.js';
import { decodeHostedCheckout } from '../../../client/decode/hosted-checkout.js';
import { labelOf } from '../../../domain/account-label.js';
import { CheckoutError } from '../../../domain/errors.js';
import { storesAccounts } from '../../../domain/purpose.js';
import type { MerchantAction } from '../../../domain/payment-answer.js';
import { PaymentActionEvent } from '../../events.js';
import type { CheckoutElement, FeatureHost } from '../../feature-host.js';
import type { Feature } from '../feature.js';
import { rememberHostedCheckout } from './memory.js';

const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** What was chosen, without anything that only this page knows. */
const choiceOf = (option: PaymentOption, locale: string): HostedChoice => {
  if (option.kind === 'group') return { paymentProductGroup: option.group.id, locale };
  const choice = { paymentProductId: option.product.id, locale };
  return option.kind === 'product'
    ? choice
    : { ...choice, accountOnFileId: option.account.id, label: labelOf(option.account) };
};

/** @throws CheckoutError `config` where attributes contradict each other */
const check = ({ paymentUrl, returnUrl, name, purpose }: CheckoutElement): void => {
  if (storesAccounts(purpose))
    throw new CheckoutError(
      'config',
      'hosted-url and purpose contradict each other: a payment is made there, and nothing is saved.',
    );
  if (!paymentUrl || !returnUrl)
    throw new CheckoutError(
      'config',
      'hosted-url needs payment-url and return-url: the outcome is asked for there when the consumer is back.',
    );
  if (name)
    throw new CheckoutError(
      'config',
      'hosted-url and name contradict each other: there is no value to send.',
    );
};

/**
 * Hands the consumer's choice over to the platform's own payment page.
 *
 * Owns: the request to `hosted-url`, the way to the page. Does not own: the outcome, which `payment-url` is asked for
 * when the consumer is back (`payment-return.ts`).
 */
export default class Hosted implements Feature {
  #going: Promise<void> | undefined;
  /** The last choice that was sent and not answered: sending it again with its key makes no second page. */
  #sent: { readonly choice: string; readonly key: string } | undefined;
  /** The hosted checkout to go to. */
  #id: string | undefined;
  #checked = false;

  constructor(private readonly host: FeatureHost) {}

  /** Contradictions are told before anybody pays. */
  stateChanged({ status }: CheckoutState): void {
    if (this.#checked || status !== 'ready') return;
    this.#checked = true;
    const { checkout, element } = this.host;
    try {
      check(element);
    } catch (error) {
      // Not while the page is rendered.
      queueMicrotask(() => checkout.fail(error));
    }
  }

  /**
   * Has the merchant's server make a hosted checkout for the chosen option, and goes there. Concurrent calls share one
   * promise.
   * @throws CheckoutError `config`, `network`, `timeout`, `merchant`: the consumer is still here
   */
  pay(): Promise<void> {
    return (this.#going ??= this.#handOver().finally(() => (this.#going = undefined)));
  }

  async #handOver(): Promise<void> {
    const { checkout, element } = this.host;
    const { hostedUrl } = element;
    const { state, catalogue } = checkout;
    const option = state.status === 'ready' && chosenOption(state.choosing);
    if (!option || !hostedUrl) return;
    check(element);
    if (!catalogue) return checkout.reload();
    const choice = choiceOf(option, catalogue.context.locale);
    checkout.dispatch({ type: 'pay', step: 'merchant' });
    let isGivenUp = false;
    const unsubscribe = checkout.subscribe((now) => (isGivenUp ||= now.status !== 'paying'));
    try {
      const json = await postHostedChoice(fetch, hostedUrl, choice, this.#keyFor(choice));
      if (isGivenUp) return;
      this.#sent = undefined;
      await this.#follow(json, hostedUrl);
    } catch (error) {
      if (!isGivenUp) throw error;
    } finally {
      unsubscribe();
    }
  }

  #keyFor(choice: HostedChoice): string {
    const text = JSON.stringify(choice);
    if (this.#sent?.choice !== text) this.#sent = { choice: text, key: randomKey() };
    return this.#sent.key;
  }

  async #follow(json: unknown, url: string): Promise<void> {
    const { checkout, element } = this.host;
    const hosted = decodeHostedCheckout(json);
    if (hosted) {
      const { id, redirectUrl } = hosted;
      this.#id = id;
      const action = { actionType: 'REDIRECT', redirectUrl, showData: [], json };
      return checkout.dispatch({ type: 'start-action', action, paymentId: undefined });
    }
    // The order is paid already, in another tab perhaps.
    if (!Object.hasOwn(Object(json) as object, 'payment')) throw failure('merchant', url, undefined);
    await element.handlePayment(json as object);
  }

  /** Goes to the platform's page, unless the page does; shows what else remains to be done once the consumer is back. */
  perform(action: MerchantAction): void {
    const { element, beginAction } = this.host;
    if (!element.dispatchEvent(new PaymentActionEvent(action))) return;
    if (action.redirectUrl === undefined) return beginAction();
    if (this.#id) rememberHostedCheckout(element, this.#id);
    location.assign(action.redirectUrl);
  }
}
