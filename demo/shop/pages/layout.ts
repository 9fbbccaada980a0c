import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Choices } from '../../server/choices.js';
import { type Language, languageOf } from '../words/index.js';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

interface Page {
  readonly title: string;
  readonly choices: Choices;
  readonly body: (language: Language) => Html;
  /** What only this page needs in its head. */
  readonly head?: Html;
}

const paths = {
  cart: '/',
  form: '/form.html',
  events: '/events.html',
  hosted: '/hosted.html',
  save: '/save.html',
  account: '/account.html',
};

const examples = ({ words }: Language, search: string): Html =>
  html`<nav class="examples">
    ${Object.entries(paths).map(
      ([name, path]) => html`<a href="${path}${search}">${words.examples[name as keyof typeof paths]}</a>`,
    )}
  </nav>`;

/** The name and its bird, as at the top of every page. */
const masthead = ({ words }: Language, search: string): Html =>
  html`<header class="masthead">
    <a class="brand" href="/${search}">
      <img src="/finch.svg" alt="" width="36" height="36" />
      <span class="name" lang="en">Morrow &amp; Finch</span>
    </a>
    <span class="tagline">${words.tagline}</span>
  </header>`;

/** A whole page around its own part; nothing inline, so that the strictest policy holds. */
export const layout = ({ title, choices, body, head }: Page): Html => {
  const language = languageOf(choices.locale);
  return html`${raw('<!doctype html>')}
    <html lang="${language.lang}" dir="${language.dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${language.words.tagline}. ${language.words.demonstration}" />
        <title>${title} · Morrow &amp; Finch</title>
        <link rel="icon" href="/finch.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/shop.css" />
        ${head ?? ''}
      </head>
      <body>
        ${masthead(language, choices.search)} ${body(language)}
        <footer class="colophon">
          <p>${language.words.demonstration}</p>
          ${examples(language, choices.search)}
        </footer>
      </body>
    </html>`;
};
