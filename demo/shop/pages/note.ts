import { html } from 'hono/html';
import type { Choices } from '../../server/choices.js';
import { languageOf } from '../words/index.js';
import type { Words } from '../words/words.js';
import { type Html, layout } from './layout.js';

/** A page that only says something, and shows the way back. */
export const notePage = (note: keyof Words['notes'], choices: Choices): Html => {
  const { words } = languageOf(choices.locale);
  const [heading, sentence] = words.notes[note];
  return layout({
    title: heading,
    choices,
    body: () =>
      html`<main class="single order">
        <h1>${heading}</h1>
        <p class="lead">${sentence}</p>
        <p class="after"><a class="button" href="/${choices.search}">${words.order.onward}</a></p>
      </main>`,
  });
};
