import { html, nothing } from 'lit';
import type { CheckoutStore } from '../../../checkout/store.js';
import { chosenForm } from '../../../checkout/option-form.js';
import { findOption } from '../../../checkout/payment-options.js';
import { choosingOf } from '../../../checkout/state.js';
import { createProductSession } from '../../../client/index.js';
import { CheckoutError } from '../../../domain/errors.js';
import type { PaymentContext } from '../../../domain/payment-context.js';
import type { PaymentProduct } from '../../../domain/product.js';
import { type Wallet, wallets } from '../../../wallets/index.js';
import { enter } from '../../enter.js';
import { CheckoutErrorEvent, ProductChangeEvent } from '../../events.js';
import type { FeatureHost } from '../../feature-host.js';
import type { Feature } from '../feature.js';
import { styles } from './styles.js';

/**
 * Milliseconds that the list waits for a wallet; a later one is left out, so that it does not appear under a
 * thumb.
 */
const patience = 2000;

interface Usable {
  readonly product: PaymentProduct;
  readonly wallet: Wallet;
  button: HTMLElement | undefined;
  /** A second one, above the list. */
  express: HTMLElement | undefined;
  isPrepared: boolean;
}

const chosenProduct = ({ state }: CheckoutStore) =>
  state.status === 'ready' ? chosenForm(state.choosing)?.product : undefined;

const asWalletError = (error: unknown, message: string) =>
  error instanceof CheckoutError ? error : new CheckoutError('wallet', message, { retryable: true });

/**
 * Whether the browser draws Apple's button: Safari does. Other browsers, where Apple Pay works through a phone,
 * get text.
 */
const drawn = () => CSS.supports('-webkit-appearance', '-apple-pay-button');

/**
 * Apple Pay and Google Pay: which of them are available, their buttons, and payments with them.
 *
 * @csspart wallet-button - Apple's or Google's own button, in place of the pay button
 * @csspart express - the wallets' buttons above the list
 */
export default class Wallets implements Feature {
  readonly styles = styles;
  /** The available wallets by product id. */
  #usable: ReadonlyMap<number, Usable> = new Map();
  /** The payment with an open sheet. */
  #open: Promise<void> | undefined;

  constructor(private readonly host: FeatureHost) {}

  /**
   * The ids of the available wallets. A wallet that fails is reported to the page, not to the consumer, and
   * does not affect other options.
   */
  async usable(products: readonly PaymentProduct[]): Promise<readonly number[]> {
    const { element } = this.host;
    const found = new Map<number, Usable>();
    this.#usable = found;
    const tooLate = new Promise<false>((resolve) => setTimeout(resolve, patience, false));
    await Promise.all(
      products.map(async (product) => {
        const wallet = wallets[product.id]?.(product, element);
        try {
          if (wallet && (await Promise.race([wallet.usable(), tooLate])))
            found.set(product.id, {
              product,
              wallet,
              button: undefined,
              express: undefined,
              isPrepared: false,
            });
        } catch (error) {
          element.dispatchEvent(
            new CheckoutErrorEvent(
              error instanceof CheckoutError
                ? error
                : new CheckoutError('wallet', 'A wallet is not available in this browser.'),
            ),
          );
        }
      }),
    );
    return [...found.keys()];
  }

  /** Has the wallets whose buttons are on screen get their sheets ready, before anybody presses. */
  stateChanged(): void {
    const { checkout, element } = this.host;
    const { catalogue } = checkout;
    if (!catalogue) return;
    const chosen = chosenProduct(checkout)?.id;
    for (const [id, found] of this.#usable) {
      if (found.isPrepared || !(element.express || id === chosen)) continue;
      found.isPrepared = true;
      try {
        found.wallet.prepare?.(catalogue.context);
      } catch {
        // The sheet opens without.
      }
    }
  }

  /**
   * Pays with the chosen option if it is a wallet; must be called inside a click. Concurrent calls share one
   * promise.
   */
  pay(): Promise<void> | undefined {
    const { checkout } = this.host;
    const { catalogue } = checkout;
    const product = chosenProduct(checkout);
    const { wallet } = this.#usable.get(product?.id ?? 0) ?? {};
    if (!product || !wallet || !catalogue) return this.#open;
    return this.#begin(product, wallet, catalogue.context);
  }

  /** @param chosen settles when the wallet's row is open, which its sheet does not wait for */
  #begin(
    product: PaymentProduct,
    wallet: Wallet,
    context: PaymentContext,
    chosen?: Promise<void>,
  ): Promise<void> {
    this.#open ??= this.#pay(product, wallet, context, chosen).finally(() => (this.#open = undefined));
    return this.#open;
  }

  /** Chooses a wallet and opens its sheet, in one click. */
  #payExpress({ product, wallet }: Usable): void {
    const { checkout, element } = this.host;
    const { catalogue, state } = checkout;
    const option = findOption(choosingOf(state)?.options ?? [], String(product.id));
    if (!catalogue || !option || state.status !== 'ready' || this.#open || element.matches(':disabled'))
      return;
    const isChosen = chosenProduct(checkout)?.id === product.id;
    const news = new ProductChangeEvent({ paymentProductId: product.id });
    if (!isChosen && !element.dispatchEvent(news)) return;
    void this.#begin(product, wallet, catalogue.context, checkout.choose(option.key));
  }

  async #pay(
    product: PaymentProduct,
    wallet: Wallet,
    context: PaymentContext,
    chosen: Promise<void> | undefined,
  ): Promise<void> {
    const { checkout, element } = this.host;
    const catalogue = checkout.catalogue!;
    const keep = (token: string) => enter(checkout, 'encryptedPaymentData', token);
    try {
      await wallet.pay(context, {
        validate: (validationUrl) =>
          createProductSession(
            catalogue.connection,
            {
              displayName: element.applePay!.merchantName,
              domainName: location.hostname,
              validationUrl,
            },
            catalogue.signal,
          ),
        authorized: async (token) => {
          await chosen;
          // Another option may have been chosen under the sheet, or the list replaced by one with another
          // amount.
          if (chosenProduct(checkout)?.id !== product.id || checkout.catalogue !== catalogue) return false;
          keep(token);
          await checkout.submit();
          // The token is valid for this attempt only.
          keep('');
          return checkout.state.status !== 'ready';
        },
      });
    } catch (error) {
      checkout.fail(asWalletError(error, 'The wallet failed.'));
    }
  }

  /** The wallet's own button, as its owner requires. */
  payButton(product: PaymentProduct): unknown {
    const { element } = this.host;
    const found = product.paymentMethod === 'mobile' ? this.#usable.get(product.id) : undefined;
    if (!found || chosenProduct(this.host.checkout)?.id !== product.id) return undefined;
    const pay = () => {
      if (!element.disabled) void element.submit();
    };
    // Apple's button is the form's own, which Enter presses.
    return this.#button(found, 'button', pay, 'submit');
  }

  /** The buttons of all wallets, and the words that part them from the list. */
  aboveList(): unknown {
    const { element, messages } = this.host;
    const offered = choosingOf(this.host.checkout.state)?.options ?? [];
    const found = [...this.#usable.values()].filter(({ product }) => findOption(offered, String(product.id)));
    if (!element.express || !found.length) return undefined;
    return html`<div part="express">
      ${found.map((usable) => this.#button(usable, 'express', () => this.#payExpress(usable), 'button'))}
      <p class="muted">${messages.action.anotherWay}</p>
    </div>`;
  }

  #button(found: Usable, place: 'button' | 'express', pay: () => void, type: 'button' | 'submit'): unknown {
    const { element, messages, language } = this.host;
    const { product, wallet } = found;
    if (!wallet.button)
      return html`<button
        part="wallet-button"
        type=${type}
        class=${drawn() ? 'apple-pay' : 'apple-pay in-words'}
        lang=${language}
        aria-label=${messages.payWith(product.label)}
        ?disabled=${element.disabled}
        @click=${type === 'button' ? pay : nothing}
      >
        ${drawn() ? nothing : messages.payWith(product.label)}
      </button>`;
    found[place] ??= wallet.button(pay, element.renderRoot, language);
    return html`<div part="wallet-button" class="google-pay" ?inert=${element.disabled}>
      ${found[place]}
    </div>`;
  }
}
