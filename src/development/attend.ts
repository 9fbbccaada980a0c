import type { ConnectCheckout } from '../element/connect-checkout.js';
import { type Warning, warningsOf, warningsOfList, warningsOfPayment } from './warnings.js';

/** Milliseconds after which a page has set what it sets. */
const patience = 1_000;

/** In every project that has the package installed. */
const guide = 'node_modules/connect-checkout/dist/docs/guide/development.md';

const say = (told: Set<string>, warnings: readonly Warning[]): void => {
  for (const { id, text } of warnings) {
    if (told.has(id)) continue;
    told.add(id);
    console.warn(`connect-checkout: ${text} See ${guide}, “${id}” (development build only).`);
  }
};

/** Tells the console what the page of an element has probably not meant, once each. */
export const attend = (checkout: ConnectCheckout): void => {
  const told = new Set<string>();
  let soon: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      if (checkout.isConnected) say(told, warningsOf(checkout));
    }, patience);
  };
  checkout.addController({ hostConnected: look, hostUpdated: look });
  checkout.addEventListener('checkout-ready', ({ detail }) =>
    say(told, warningsOfList(checkout, detail.products)),
  );
  // Only what was pressed on this page is compared: back from a bank, the cart may be empty. A plan has a total of its own.
  let shown: readonly [number | undefined, string | undefined] | undefined;
  checkout.addEventListener('payment-ready', () => {
    shown = checkout.installments ? undefined : [checkout.amount, checkout.currency];
  });
  checkout.addEventListener('payment-result', ({ detail }) => {
    if (shown && detail.attemptId) say(told, warningsOfPayment(shown, detail));
    shown = undefined;
  });
};
