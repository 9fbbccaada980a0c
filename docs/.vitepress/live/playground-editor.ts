import { type TemplateResult, html, nothing } from 'lit';
import { data } from './facts.data.js';
import type { Folds } from './folds.js';
import { type PlaygroundState, ownAttributes } from './playground-state.js';

export interface Change {
  readonly attribute: (name: string, value: string | undefined) => void;
  readonly token: (name: string, value: string) => void;
  readonly part: (name: string | undefined) => void;
}

/** How the editor changes a state. */
export const changesOf = (
  state: () => PlaygroundState,
  choose: (choice: Partial<PlaygroundState>) => void,
  part: Change['part'],
): Change => ({
  attribute(name, value) {
    const { [name]: _, ...rest } = state().attributes;
    choose({ attributes: value === undefined ? rest : { ...rest, [name]: value } });
  },
  token(name, value) {
    const { [name]: _, ...rest } = state().tokens;
    choose({ tokens: value ? { ...rest, [name]: value } : rest });
  },
  part,
});

const hints: Readonly<Record<string, string>> = {
  amount: '2980',
  currency: 'EUR',
  country: 'NL',
  locale: 'the page’s',
  'payment-product': 'cards',
};

/** The first sentence, with its code as such: the rest is in the reference. */
const firstSentence = (text: string) => {
  const sentence = /^[^]*?[.](?=\s|$)/.exec(text)?.[0] ?? text;
  return sentence.split('`').map((part, at) => (at % 2 ? html`<code>${part}</code>` : part));
};

const attributeField = (state: PlaygroundState, { attribute }: Change) =>
  data.attributes
    .filter(({ name }) => !ownAttributes.has(name))
    .map(({ name, type, description }) => {
      const value = state.attributes[name];
      return type === 'boolean'
        ? html`<label class="check">
            <input
              type="checkbox"
              .checked=${value !== undefined}
              @change=${({ target }: Event) =>
                attribute(name, (target as HTMLInputElement).checked ? '' : undefined)}
            />
            <span><code>${name}</code> <small>${firstSentence(description)}</small></span>
          </label>`
        : html`<label class="text">
            <span><code>${name}</code> <small>${firstSentence(description)}</small></span>
            <input
              autocomplete="off"
              spellcheck="false"
              placeholder=${hints[name] ?? ''}
              .value=${value ?? ''}
              @change=${({ target }: Event) =>
                attribute(name, (target as HTMLInputElement).value.trim() || undefined)}
            />
          </label>`;
    });

const short = (name: string) => name.replace('--connect-', '');

const tokenField = (state: PlaygroundState, { token }: Change) =>
  data.tokens.map(({ name, description }) => {
    const key = short(name);
    const value = state.tokens[key] ?? '';
    const set = ({ target }: Event) => token(key, (target as HTMLInputElement).value.trim());
    return html`<label class="text">
      <span><code>${key}</code> <small>${description}</small></span>
      <input autocomplete="off" spellcheck="false" .value=${value} @change=${set} />
      ${
        key.startsWith('color-')
          ? html`<input
              type="color"
              aria-label=${`Colour of ${key}`}
              .value=${/^#[\da-f]{6}$/i.test(value) ? value : '#777777'}
              @input=${set}
            />`
          : ''
      }
    </label>`;
  });

const descriptionOf = new Map(data.parts.map(({ name, description }) => [name, description]));

const partsView = (
  change: Change,
  hovered: readonly string[],
  named: string | undefined,
): TemplateResult => html`
  <p>Point at a name, and the checkout shows it; point into the checkout, and its name is marked.</p>
  <p class="explained" role="status">
    ${[named ?? hovered].flat().map((name) => html`<code>${name}</code> ${descriptionOf.get(name)} `)}
  </p>
  <p class="chips">
    ${data.parts.map(
      ({ name }) =>
        html`<button
          type="button"
          class=${hovered.includes(name) ? 'on' : ''}
          @pointerenter=${() => change.part(name)}
          @pointerleave=${() => change.part(undefined)}
          @focus=${() => change.part(name)}
          @blur=${() => change.part(undefined)}
        >
          ${name}
        </button>`,
    )}
  </p>
`;

export const editorView = (
  state: PlaygroundState,
  change: Change,
  hovered: readonly string[],
  named: string | undefined,
  folds: Folds,
): TemplateResult => html`
  <details open>
    <summary>Attributes</summary>
    <div class="fields">${attributeField(state, change)}</div>
  </details>
  <details @toggle=${folds.toggled('tokens')}>
    <summary>Tokens</summary>
    ${folds.isOpen('tokens') ? html`<div class="fields">${tokenField(state, change)}</div>` : nothing}
  </details>
  <details class="parts" @toggle=${folds.toggled('parts')}>
    <summary>Parts ${hovered.length ? html`<code>${hovered.join(' ')}</code>` : ''}</summary>
    ${folds.isOpen('parts') ? partsView(change, hovered, named) : nothing}
  </details>
`;
