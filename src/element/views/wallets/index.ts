import { html, nothing } from 'lit/html.js';
import type { CheckoutStore } from '../../../checkout/store.js';
import { chosenForm } from '../../../checkout/option-form.js';
import { createProductSession } from '../../../client/index.js';
import { CheckoutError } from '../../../domain/errors.js';
import type { PaymentContext } from '../../../domain/payment-context.js';
import type { PaymentProduct } from '../../../domain/product.js';
import en from '../../../messages/en.more.js';
import { type Wallet, wallets } from '../../../wallets/index.js';
import type { ConnectCheckout } from '../../connect-checkout.js';
import { CheckoutErrorEvent } from '../../events.js';
import { localeOf } from '../../page.js';
import type { View } from '../view.js';

export { styles } from './styles.js';

/** The list waits no longer for a wallet; one that comes later is not put under somebody's thumb. */
const patience = 2000;

interface Usable {
  readonly wallet: Wallet;
  button: HTMLElement | undefined;
}

/** By element and product id, those that can work. */
const usable = new WeakMap<object, Map<number, Usable>>();
/** The optionForm that is open. */
const open = new WeakMap<object, Promise<void>>();

/**
 * Ids of the wallets that can work here. One that cannot is no hindrance to other ways to pay: the page is told of a
 * failure, the consumer is not.
 */
export const usableWallets = async (
  host: ConnectCheckout,
  products: readonly PaymentProduct[],
): Promise<readonly number[]> => {
  const found = new Map<number, Usable>();
  usable.set(host, found);
  const tooLate = new Promise<false>((resolve) => setTimeout(resolve, patience, false));
  await Promise.all(
    products.map(async (product) => {
      const wallet = wallets[product.id]?.(product, host);
      try {
        if (wallet && (await Promise.race([wallet.usable(), tooLate])))
          found.set(product.id, { wallet, button: undefined });
      } catch (error) {
        const failure =
          error instanceof CheckoutError
            ? error
            : new CheckoutError('wallet', 'A wallet does not work here.');
        host.dispatchEvent(new CheckoutErrorEvent(failure));
      }
    }),
  );
  return [...found.keys()];
};

const chosenProduct = ({ state }: CheckoutStore) =>
  state.status === 'ready' ? chosenForm(state.choosing)?.product : undefined;

const pay = async (
  host: ConnectCheckout,
  checkout: CheckoutStore,
  product: PaymentProduct,
  wallet: Wallet,
  context: PaymentContext,
): Promise<void> => {
  const catalogue = checkout.catalogue;
  const enter = (token: string) =>
    checkout.dispatch({ type: 'enter', field: 'encryptedPaymentData', value: token, rules: checkout.rules });
  try {
    await wallet.pay(context, {
      validate: (validationUrl) =>
        createProductSession(
          catalogue!.connection,
          {
            displayName: host.applePay!.merchantName,
            domainName: location.hostname,
            validationUrl,
          },
          catalogue!.signal,
        ),
      authorized: async (token) => {
        // Something else may have been chosen under the optionForm, or the list replaced by one with another amount.
        if (chosenProduct(checkout)?.id !== product.id || checkout.catalogue !== catalogue) return false;
        enter(token);
        await checkout.submit();
        // It is good for this attempt only.
        enter('');
        return checkout.state.status !== 'ready';
      },
    });
  } catch (error) {
    checkout.fail(
      error instanceof CheckoutError
        ? error
        : new CheckoutError('wallet', 'The wallet failed.', { retryable: true }),
    );
  }
};

/** Pays with the chosen wallet, if it is one; has to be called inside a click. Concurrent calls share one promise. */
export const payWithWallet = (host: ConnectCheckout, checkout: CheckoutStore): Promise<void> | undefined => {
  const product = chosenProduct(checkout);
  const { wallet } = usable.get(host)?.get(product?.id ?? 0) ?? {};
  const { catalogue } = checkout;
  if (!product || !wallet || !catalogue) return open.get(host);
  let paying = open.get(host);
  if (!paying) {
    paying = pay(host, checkout, product, wallet, catalogue.context).finally(() => open.delete(host));
    open.set(host, paying);
  }
  return paying;
};

/** Apple's button is drawn by Safari; other browsers, where Apple Pay works through a phone, have words. */
const drawn = () => CSS.supports('-webkit-appearance', '-apple-pay-button');

/** The wallet's own button, by its owner's rules; `undefined` where the chosen product has none. */
export const walletButton = ({ checkout, host, more = en }: View) => {
  const product = chosenProduct(checkout);
  const found = usable.get(host)?.get(product?.id ?? 0);
  if (!product || !found) return undefined;
  const { wallet } = found;
  if (!wallet.button)
    return html`<button
      part="wallet-button"
      class=${drawn() ? 'apple-pay' : 'apple-pay in-words'}
      lang=${localeOf(host, host.locale)}
      aria-label=${more.payWith(product.label)}
      ?disabled=${host.disabled}
    >
      ${drawn() ? nothing : more.payWith(product.label)}
    </button>`;
  found.button ??= wallet.button(
    () => {
      if (!host.disabled) void host.submit();
    },
    host.renderRoot,
    localeOf(host, host.locale),
  );
  return html`<div part="wallet-button" class="google-pay" ?inert=${host.disabled}>${found.button}</div>`;
};
