import { ConnectPlayground } from './playground.js';

// In the bank's frame, this page only tells the one around it.
if (globalThis.parent === globalThis.window) customElements.define('connect-playground', ConnectPlayground);
