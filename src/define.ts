import { ConnectCheckout } from './element/connect-checkout.js';

const tag = 'connect-checkout';

if (customElements.get(tag)) console.warn(`<${tag}> is defined twice.`);
else customElements.define(tag, ConnectCheckout);

export * from './index.js';
