import { IMAGES, type Language } from '../catalogue/index.js';
import { type Markup, html } from './markup.js';
import { words } from './words/index.js';

export const PAGE_STYLES = 'sandbox/pages.css';

interface Document {
  readonly language: Language;
  readonly title: string;
  readonly body: Markup;
  /** Where the sandbox's assets are, from the page's point of view; ends in a slash. */
  readonly assets: string;
  /** More for the head: scripts. */
  readonly head?: Markup;
  /** Whether the page contains a checkout, which needs more room than three buttons. */
  readonly wide?: boolean;
}

const flask = html`<svg class="flask" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
  <path d="M6 1h4M6.5 1v4.5L2.6 12.7A1.6 1.6 0 0 0 4 15h8a1.6 1.6 0 0 0 1.4-2.3L9.5 5.5V1M4.5 10h7" />
</svg>`;

/** A complete page for consumers, without inline scripts or styles and without external content. */
export const documentOf = ({ language, title, body, assets, head, wide }: Document): string =>
  html`<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="${assets}${IMAGES}group-card.png" type="image/svg+xml" />
        <link rel="stylesheet" href="${assets}${PAGE_STYLES}" />
        ${head}
      </head>
      <body>
        <main${wide ? html` class="wide"` : undefined}>${body}</main>
        <footer>
          ${flask}
          <p><strong>Sandbox</strong> ${words[language].sandbox}</p>
        </footer>
      </body>
    </html>`.text;
