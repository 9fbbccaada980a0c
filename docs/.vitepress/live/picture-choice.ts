import { html, render } from 'lit';

/** What pictures are chosen by: their `data-…`, and what the choice is called. */
const kinds = { scheme: 'Colours', room: 'Room', language: 'Language', theme: 'Theme' } as const;

type Kind = keyof typeof kinds;
type Choice = Readonly<Partial<Record<Kind, string>>>;

const names = Object.keys(kinds) as readonly Kind[];

const figures = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.pictures figure')];

const suits = ({ dataset }: HTMLElement, choice: Choice): boolean =>
  names.every((kind) => !choice[kind] || dataset[kind] === choice[kind]);

const readChoice = (): Choice => {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(names.flatMap((kind) => (query.has(kind) ? [[kind, query.get(kind)]] : [])));
};

/** `<picture-choice>`: shows those pictures of the page that suit, and keeps the choice in the address. */
export class PictureChoice extends HTMLElement {
  #choice: Choice = {};

  connectedCallback(): void {
    this.#choose(readChoice());
  }

  #choose(choice: Choice): void {
    this.#choice = choice;
    const query = new URLSearchParams(choice as Record<string, string>).toString();
    history.replaceState(history.state, '', location.pathname + (query && `?${query}`) + location.hash);
    for (const figure of figures()) figure.hidden = !suits(figure, choice);
    for (const chapter of document.querySelectorAll<HTMLElement>('.pictures'))
      chapter.dataset['empty'] = String(!chapter.querySelector('figure:not([hidden])'));
    this.#draw();
  }

  #draw(): void {
    const choice = this.#choice;
    const shown = figures().filter((figure) => suits(figure, choice)).length;
    render(
      html`<div class="choices" role="group" aria-label="Which pictures">
        ${names.map((kind) => this.#select(kind))}
        <span role="status">${shown} of ${figures().length} pictures</span>
      </div>`,
      this,
    );
  }

  /** What no picture of the other choices has cannot be chosen. */
  #select(kind: Kind) {
    const { [kind]: chosen = '', ...others } = this.#choice;
    const all = new Set(figures().map(({ dataset }) => dataset[kind]!));
    const there = new Set(
      figures().flatMap((figure) => (suits(figure, others) ? [figure.dataset[kind]!] : [])),
    );
    const changed = ({ target }: Event) => {
      const { value } = target as HTMLSelectElement;
      this.#choose(value ? { ...others, [kind]: value } : others);
    };
    return html`<label>
      ${kinds[kind]}
      <select @change=${changed}>
        <option value="" ?selected=${!chosen}>any</option>
        ${[...all].map(
          (value) =>
            html`<option value=${value} ?selected=${value === chosen} ?disabled=${!there.has(value)}>
              ${value}
            </option>`,
        )}
      </select>
    </label>`;
  }
}
