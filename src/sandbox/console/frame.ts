import { IMAGES } from '../catalogue/index.js';
import { type Markup, type Part, html } from '../pages/markup.js';
import { moment, span } from './parts.js';

/** What every page of the console shows at its top. */
export interface Frame {
  readonly title: string;
  /** Of the sandbox, in milliseconds since the epoch. */
  readonly now: number;
  readonly ahead: number;
  /** From the page to the sandbox's root: empty, or `../`, `../../`. */
  readonly root: string;
  readonly note: Part;
  readonly links: readonly (readonly [address: string, text: string])[];
}

const clock = ({ now, ahead }: Frame): Markup =>
  html`<p class="clock" data-live="clock">
    <span data-key="clock"
      >${moment(now)}${ahead > 5_000 ? html` <strong>${span(ahead)} ahead</strong>` : undefined}</span
    >
  </p>`;

/** A page of the console. It works without its script, which refreshes it and copies values. */
export const framed = (frame: Frame, main: Part): string => {
  const { title, root, note, links } = frame;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="${root}assets/${IMAGES}group-card.png" type="image/svg+xml" />
        <link rel="stylesheet" href="${root}console/console.css" />
        <script type="module" src="${root}console/console.js"></script>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p class="warning">${note}</p>
          ${clock(frame)}
          <nav aria-label="Parts">
            ${links.map(([address, text]) => html`<a href="${address}">${text}</a>`)}
          </nav>
        </header>
        <main>${main}</main>
        <p class="status" role="status"></p>
      </body>
    </html>`.text;
};

/** The links from a page below the root. */
export const linksFrom = (root: string): Frame['links'] => [
  [root || './', 'Console'],
  [`${root}console/choices`, 'Choices'],
  [`${root}console/coverage`, 'Coverage'],
];
