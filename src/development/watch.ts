import { ConnectCheckout } from '../element/connect-checkout.js';
import { type Warning, warningsOf, warningsOfList } from './warnings.js';

/** Milliseconds after which a page has set what it sets. */
const patience = 1_000;

const say = (told: Set<string>, warnings: readonly Warning[]): void => {
  for (const { id, text } of warnings) {
    if (told.has(id)) continue;
    told.add(id);
    console.warn(`connect-checkout: ${text} See docs/guide/development.md#${id} (development build only).`);
  }
};

// Whoever creates an element in the development build is told in the console what they probably did not mean; once each.
ConnectCheckout.addInitializer((element) => {
  const checkout = element as ConnectCheckout;
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
});
