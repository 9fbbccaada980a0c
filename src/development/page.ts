/** For pages without a bundler: the same element, from the file beside this one, and warnings in the console. */
import '../page.js';
import type { ConnectCheckout } from '../element/connect-checkout.js';
import { attend } from './attend.js';

const tag = 'connect-checkout';
const registered = globalThis.customElements?.get(tag) as typeof ConnectCheckout | undefined;

registered?.addInitializer((element) => attend(element as ConnectCheckout));
// Those that the page had already were made while the element was registered.
if (registered) document.querySelectorAll(tag).forEach(attend);
