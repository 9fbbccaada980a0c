import { ConnectCheckout } from './element/connect-checkout.js';

const tag = 'connect-checkout';

/** Defines the element, unless the page has it already. */
export const register = (): void => {
  // Servers have no registry.
  const registry = globalThis.customElements;
  if (registry?.get(tag)) console.warn(`<${tag}> is defined twice.`);
  else registry?.define(tag, ConnectCheckout);
};
