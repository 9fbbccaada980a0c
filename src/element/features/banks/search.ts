/* eslint-disable lit-a11y/accessible-name, lit-a11y/click-events-have-key-events -- the label stands in the field around it; keys are those of the text box */
import { type TemplateResult, html, nothing } from 'lit';
import type { FieldDisplay, PaymentProductField } from '../../../domain/field.js';
import type { DirectoryEntry } from '../../../client/index.js';
import { enter } from '../../enter.js';
import type { FeatureHost } from '../../feature-host.js';
import type { ControlBindings } from '../../views/context.js';
import { bankNamed, firstOf, groupsOf, search } from './directory.js';

/** Rows that are drawn at once; the next ones are when the list is scrolled to their end. */
const slice = 100;

/** The next bank in a direction; without an active one, the first or the last. */
const step = (shown: readonly DirectoryEntry[], active: string | undefined, by: 1 | -1) => {
  const at = shown.findIndex(({ issuerId }) => issuerId === active);
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
  return shown[next]?.issuerId;
};

/**
 * A text box that finds a bank, with the list of matches below it: an editable combobox with a list box. An
 * option is chosen with the arrow keys and Enter, with the pointer, or by typing its complete name.
 */
export class BankSearch {
  /** The typed text; `undefined` once a bank is chosen. */
  #query: string | undefined;
  #open = false;
  /** The bank that was chosen before typing. */
  #before = '';
  /** The `issuerId` of the active option. */
  #active: string | undefined;
  #drawn = slice;

  constructor(private readonly host: FeatureHost) {}

  #show(id: string, active?: string): void {
    const { element } = this.host;
    const opens = !this.#open;
    if (opens) this.#drawn = slice;
    this.#open = true;
    this.#active = active;
    element.requestUpdate();
    void element.updateComplete.then(() => {
      const list = element.renderRoot.querySelector(`#${id}-list`);
      // At the bottom of a small screen, the opened list would be out of view.
      if (opens) list?.scrollIntoView({ block: 'nearest' });
      if (active) list?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    });
  }

  #close(): void {
    this.#open = false;
    this.#active = undefined;
    this.host.element.requestUpdate();
  }

  #choose(name: string, issuerId: string): void {
    enter(this.host.checkout, name, issuerId);
    this.#query = undefined;
    this.#close();
  }

  #type(name: string, id: string, text: string, entries: readonly DirectoryEntry[], chosen: string): void {
    if (this.#query === undefined) this.#before = chosen;
    enter(this.host.checkout, name, bankNamed(entries, text)?.issuerId ?? '');
    this.#query = text;
    this.#drawn = slice;
    this.#show(id, text ? search(entries, text)[0]?.issuerId : undefined);
  }

  /** Restores the name of the chosen bank. */
  #restore(name: string): void {
    if (this.#query !== undefined) enter(this.host.checkout, name, this.#before);
    this.#query = undefined;
    this.#close();
  }

  /** Draws the next rows before the end of those that are there comes into view. */
  #scroll({ scrollHeight, scrollTop, clientHeight }: Element): void {
    if (scrollHeight - scrollTop > 3 * clientHeight) return;
    this.#drawn += slice;
    this.host.element.requestUpdate();
  }

  /** Closes the list after a press on something below it, which would otherwise move during the press. */
  #closeAfterPress(id: string): void {
    const waiting = new AbortController();
    for (const type of ['click', 'keyup'])
      addEventListener(
        type,
        () => {
          waiting.abort();
          if (this.host.element.renderRoot.activeElement?.id !== id) this.#close();
        },
        { signal: waiting.signal },
      );
  }

  view(
    { id: name }: PaymentProductField,
    { placeholder, label }: FieldDisplay,
    { id, value, required, invalid, describedBy }: ControlBindings,
    entries: readonly DirectoryEntry[],
  ): TemplateResult {
    const { messages } = this.host;
    const query = this.#query;
    const open = this.#open;
    const chosen = entries.find(({ issuerId }) => issuerId === value);
    const groups = groupsOf(query ? search(entries, query) : entries, messages);
    const shown = groups.flatMap((group) => group.banks);
    const active = open ? shown.findIndex(({ issuerId }) => issuerId === this.#active) : -1;
    // Arrow keys may reach a row that is not drawn yet.
    const drawn = Math.max(this.#drawn, active + slice / 2);
    const isCut = drawn < shown.length;

    const onInput = (event: Event) => {
      // The form's own listener would take the name for the value.
      event.stopPropagation();
      this.#type(name, id, (event.target as HTMLInputElement).value, entries, value);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const keys: Record<string, (() => void) | false> = {
        ArrowDown: () => this.#show(id, step(shown, this.#active, 1)),
        ArrowUp: () => this.#show(id, step(shown, this.#active, -1)),
        Enter: active >= 0 && (() => this.#choose(name, this.#active!)),
        Escape: (open || query !== undefined) && (() => this.#restore(name)),
      };
      const act = event.isComposing ? undefined : keys[event.key];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };

    return html`<input
        id=${id}
        part=${invalid ? 'input input-invalid' : 'input'}
        name=${name}
        type="text"
        role="combobox"
        dir=${query || chosen ? 'auto' : nothing}
        autocomplete="off"
        spellcheck="false"
        autocapitalize="off"
        placeholder=${placeholder ?? label}
        aria-autocomplete="list"
        aria-expanded=${open}
        aria-controls="${id}-list"
        aria-activedescendant=${active >= 0 ? `${id}-${active}` : nothing}
        aria-required=${required}
        aria-invalid=${invalid}
        aria-describedby=${describedBy}
        .value=${query ?? chosen?.issuerName ?? ''}
        @input=${onInput}
        @keydown=${onKeyDown}
        @click=${() => this.#show(id)}
        @focusout=${() => this.#closeAfterPress(id)}
      />
      <svg part="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="m4 6 4 4 4-4" />
      </svg>
      <div
        part="banks"
        id="${id}-list"
        role="listbox"
        aria-label=${label}
        ?hidden=${!open}
        @mousedown=${(event: Event) => event.preventDefault()}
        @scroll=${(event: Event) => isCut && this.#scroll(event.target as Element)}
      >
        ${
          open
            ? firstOf(groups, drawn).map(
                (group, at) =>
                  html`<div role="group" aria-labelledby=${group.label ? `${id}-group-${at}` : nothing}>
                    ${
                      group.label
                        ? html`<div part="bank-group" id="${id}-group-${at}" class="muted">
                            ${group.label}
                          </div>`
                        : nothing
                    }
                    ${group.banks.map(
                      ({ bank, place }) =>
                        html`<div
                          part=${place === active ? 'bank bank-active' : 'bank'}
                          id="${id}-${place}"
                          role="option"
                          aria-setsize=${isCut ? shown.length : nothing}
                          aria-posinset=${isCut ? place + 1 : nothing}
                          aria-selected=${active < 0 ? bank === chosen : place === active}
                          @click=${() => this.#choose(name, bank.issuerId)}
                        >
                          <bdi>${bank.issuerName}</bdi>
                        </div>`,
                    )}
                  </div>`,
              )
            : nothing
        }
      </div>
      <div role="status" class=${open && query && !shown.length ? 'no-bank muted' : 'visually-hidden'}>
        ${open && query ? (shown.length ? messages.banksFound(shown.length) : messages.noBank) : nothing}
      </div>`;
  }
}
