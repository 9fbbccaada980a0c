/** @jsxImportSource solid-js */
import type {} from '../../../src/jsx/solid.js';
import { session } from './session.js';

/* Compiled only: what a page in Solid may write, and what it may not. */

export const Tag = () => (
  <connect-checkout
    session-url="/api/session"
    amount={2980}
    prop:session={session}
    class="pay"
    on:payment-ready={(event) => event.respondWith(Promise.resolve(event.detail.tokenize))}
  />
);

export const Wrong = () => (
  <>
    {/* @ts-expect-error: no such attribute */}
    <connect-checkout amout={1} />
    {/* @ts-expect-error: a session is an object */}
    <connect-checkout prop:session="s" />
  </>
);
