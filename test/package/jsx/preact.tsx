/** @jsxImportSource preact */
import type {} from '../../../src/jsx/preact.js';
import { session } from './session.js';

/* Compiled only: what a page in Preact may write, and what it may not. */

export const Tag = () => (
  <connect-checkout
    session-url="/api/session"
    amount={2980}
    session={session}
    class="pay"
    onpayment-ready={(event) => event.respondWith(Promise.resolve(event.detail.tokenize))}
  />
);

export const Wrong = () => (
  <>
    {/* @ts-expect-error: no such attribute */}
    <connect-checkout amout={1} />
    {/* @ts-expect-error: an amount is a number */}
    <connect-checkout amount={{}} />
  </>
);
