import type { Returned } from './element/features/dialog/watch-frame.js';

const returned: Returned = 'connect-checkout:returned';

/*
 * For the page that a bank sends the consumer back to. In the frame of a checkout's dialog, it tells the checkout, if
 * that page is of the same origin; in a page of its own, in frames of others, and on servers, it does nothing.
 */
if (globalThis.parent !== globalThis.window) parent.postMessage(returned, location.origin);
