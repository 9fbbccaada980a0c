import { html, raw } from 'hono/html';
import type { Html } from './layout.js';

/** What a page with a checkout says of it in its head, so that it comes sooner. */
export interface Early {
  /** The origin of the Client API. */
  readonly platformOrigin: string;
  /** Of the checkout's module. */
  readonly integrity: string | undefined;
}

/** What browsers may do before the page is there, in the spelling of the header `Link`. */
export const earlyLinks = (platformOrigin: string): readonly string[] => [
  `<${platformOrigin}>; rel=preconnect; crossorigin`,
  '</connect-checkout.js>; rel=modulepreload',
];

/** The connection to the platform is made, and the module fetched, while the rest of the page is still on its way. */
export const checkoutHead = (
  { platformOrigin, integrity }: Early,
  scripts: readonly string[] = ['shop.js'],
): Html => {
  const checked = raw(integrity ? ` integrity="${integrity}"` : '');
  return html`<link rel="preconnect" href="${platformOrigin}" crossorigin />
    <link rel="modulepreload" href="/connect-checkout.js" ${checked} />
    <script type="module" src="/connect-checkout.js" ${checked} async></script>
    ${scripts.map((script) => html`<script type="module" src="/${script}" async></script>`)}`;
};
