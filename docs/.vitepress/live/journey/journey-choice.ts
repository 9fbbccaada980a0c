import { type TemplateResult, html, nothing } from 'lit';
import { Folds } from '../folds.js';
import { groupsOf, journeys } from './library.js';

/** What of a journey a search looks at. */
const textOf = (name: string): string => {
  const { title, group, about } = journeys.get(name)!;
  return `${title} ${group} ${about} ${name}`.toLowerCase();
};

/** Every word of a search, in any order. */
const found = (search: string): readonly string[] => {
  const words = search.toLowerCase().split(/\s+/);
  return [...journeys.keys()].filter((name) => words.every((word) => textOf(name).includes(word)));
};

/** The journeys to choose from, in groups, with a search. */
export class JourneyChoice {
  #search = '';
  readonly #folds: Folds;

  constructor(private readonly changed: () => void) {
    this.#folds = new Folds(changed);
  }

  view(chosen: string, choose: (name: string) => void): TemplateResult {
    return html`<details class="journeys" @toggle=${this.#folds.toggled('journeys')}>
      <summary>
        Journey:
        ${journeys.get(chosen)?.title ?? html`choose one of ${journeys.size} ways through the checkout`}
      </summary>
      ${this.#folds.isOpen('journeys') ? this.#list(chosen, choose) : nothing}
    </details>`;
  }

  #list(chosen: string, choose: (name: string) => void): TemplateResult {
    const names = found(this.#search);
    const groups = groupsOf(new Map(names.map((name) => [name, journeys.get(name)!])));
    const take = ({ target }: Event, name: string | undefined) => {
      if (name === undefined) return;
      const list = (target as Element).closest('details')!;
      list.open = false;
      list.querySelector('summary')!.focus();
      choose(name);
    };
    return html`<p class="bar">
        <label>
          Search
          <input
            type="search"
            autocomplete="off"
            spellcheck="false"
            .value=${this.#search}
            @input=${({ target }: Event) => this.#find((target as HTMLInputElement).value)}
            @keydown=${(event: KeyboardEvent) => {
              if (event.key === 'Enter') take(event, names[0]);
            }}
          />
        </label>
        <span role="status">${this.#search ? `${names.length} of ${journeys.size}` : ''}</span>
      </p>
      ${[...groups].map(
        ([group, own]) =>
          html`<section>
            <h3>${group}</h3>
            <ul>
              ${own.map((name) => {
                const { title, about } = journeys.get(name)!;
                return html`<li>
                  <button
                    type="button"
                    aria-current=${name === chosen ? 'true' : nothing}
                    @click=${(event: Event) => take(event, name)}
                  >
                    ${title}<small>${about}</small>
                  </button>
                </li>`;
              })}
            </ul>
          </section>`,
      )}`;
  }

  #find(search: string): void {
    this.#search = search;
    this.changed();
  }
}
