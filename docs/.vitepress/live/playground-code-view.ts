import { type TemplateResult, html, nothing } from 'lit';
import server from '../../../examples/server.mjs?raw';
import { data } from './facts.data.js';
import { codeOf, languages, policyOf, sheetOf } from './playground-code.js';
import type { PlaygroundState } from './playground-state.js';
import { guideUrl } from './world.js';

const attributes = new Map(data.attributes.map((fact) => [fact.name, fact]));

/** The page in the language of the visitor, the policy that suits it, and the server behind it. */
export const codeView = (state: PlaygroundState, choose: (language: string) => void): TemplateResult => html`
  <div class="bar" role="group" aria-label="Language">
    ${Object.entries(languages).map(
      ([name, { title }]) =>
        html`<button
          type="button"
          aria-pressed=${String(state.language === name)}
          @click=${() => choose(name)}
        >
          ${title}
        </button>`,
    )}
  </div>
  <pre class="code" tabindex="0">${codeOf(state, attributes)}</pre>
  ${
    sheetOf(state)
      ? html`<h3>Its style sheet, shop.css</h3>
          <pre class="code" tabindex="0">${sheetOf(state)}</pre>`
      : nothing
  }
  <h3>The policy that suits it</h3>
  <pre class="code" tabindex="0">${policyOf(state)}</pre>
  <h3>The server behind it</h3>
  <p>
    The same for every language of the page, on the platform’s own SDK.
    <a href=${guideUrl('server')}>What it has to do, and what differs elsewhere</a>
  </p>
  <details>
    <summary>server.mjs</summary>
    <pre class="code" tabindex="0">${server}</pre>
  </details>
`;
