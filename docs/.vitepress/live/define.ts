import { LiveCheckout } from './live-checkout.js';
import { ConnectPlayground } from './playground.js';

customElements.define('live-checkout', LiveCheckout);
customElements.define('connect-playground', ConnectPlayground);
