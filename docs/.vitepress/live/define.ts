import { LiveCheckout } from './live-checkout.js';
import { tellOfReturn } from './world.js';

// A bank in the checkout's dialog comes back to this page in its frame: the checkout around it goes on.
if (globalThis.parent !== globalThis.window) void tellOfReturn();
else customElements.define('live-checkout', LiveCheckout);
