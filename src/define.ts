import { ConnectCheckout } from './element/connect-checkout.js';

const tag = 'connect-checkout';

// Servers have no registry.
const registry = globalThis.customElements;

if (registry?.get(tag)) console.warn(`<${tag}> is defined twice.`);
else registry?.define(tag, ConnectCheckout);

export * from './index.js';
