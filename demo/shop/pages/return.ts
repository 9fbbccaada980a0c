import { html, raw } from 'hono/html';
import type { Html } from './layout.js';

/** What a bank returns to in a frame: it only tells the checkout around it, which then takes the frame away. */
export const returnPage = (): Html =>
  html`${raw('<!doctype html>')}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="color-scheme" content="light dark" />
        <title>Morrow &amp; Finch</title>
        <script type="module" src="/connect-checkout-return.js"></script>
      </head>
      <body></body>
    </html>`;
