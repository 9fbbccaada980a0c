/* eslint-disable lit-a11y/accessible-name, lit-a11y/click-events-have-key-events -- the label stands in the field around it; keys are those of the text box */
import { html, nothing } from 'lit/html.js';
import type { FieldDisplay, PaymentProductField } from '../../../domain/field.js';
import type { DirectoryEntry } from '../../../client/index.js';
import en from '../../../messages/en.more.js';
import type { ControlBindings } from '../extras/controls.js';
import type { View } from '../view.js';
import { type Banks, bankNamed, groupsOf, search } from './directory.js';

/** Moves from one of the banks to another; from none to the first or the last. */
const step = (shown: readonly DirectoryEntry[], active: string | undefined, by: 1 | -1) => {
  const at = shown.findIndex(({ issuerId }) => issuerId === active);
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
  return shown[next]?.issuerId;
};

/**
 * A text box that finds a bank, and the list of what it found below, in one frame that grows: an editable combobox with
 * a list box, whose options are chosen with the arrow keys and Enter, by hand, or by typing the whole name.
 */
export const bankSearch = (
  { checkout, host, more = en }: View,
  { id: name }: PaymentProductField,
  { placeholder, label }: FieldDisplay,
  { id, value, required, invalid, describedBy }: ControlBindings,
  banks: Banks,
  entries: readonly DirectoryEntry[],
) => {
  const chosen = entries.find(({ issuerId }) => issuerId === value);
  const { query, open } = banks;
  const groups = groupsOf(query ? search(entries, query) : entries, more);
  const shown = groups.flatMap((group) => group.banks);
  const active = open ? shown.findIndex(({ issuerId }) => issuerId === banks.active) : -1;

  const change = (changes: Partial<Banks>) => {
    Object.assign(banks, changes);
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const list = host.renderRoot.querySelector(`#${id}-list`);
      // At the foot of a small screen, a list that opens would be seen by nobody.
      if (changes.open && !open) list?.scrollIntoView({ block: 'nearest' });
      if (changes.active) list?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    });
  };
  const show = () => change({ open: true, active: undefined });
  const close = () => change({ open: false, active: undefined });
  const choose = (issuerId: string) => {
    checkout.dispatch({ type: 'enter', field: name, value: issuerId, rules: checkout.rules });
    change({ query: undefined, open: false, active: undefined });
  };
  const onInput = (event: Event) => {
    // The form's own listener would take the name for the value.
    event.stopPropagation();
    const text = (event.target as HTMLInputElement).value;
    const bank = bankNamed(entries, text);
    checkout.dispatch({ type: 'enter', field: name, value: bank?.issuerId ?? '', rules: checkout.rules });
    change({ query: text, open: true, active: text ? search(entries, text)[0]?.issuerId : undefined });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const keys: Record<string, (() => void) | false> = {
      ArrowDown: () => change({ open: true, active: step(shown, open ? banks.active : undefined, 1) }),
      ArrowUp: () => change({ open: true, active: step(shown, open ? banks.active : undefined, -1) }),
      Enter: active >= 0 && (() => choose(banks.active!)),
      Escape: open && close,
    };
    const act = event.isComposing ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  // A press on something below must not lose it under the pointer: the list closes when that press has ended.
  const onFocusOut = () => {
    const waiting = new AbortController();
    for (const type of ['click', 'keyup'])
      addEventListener(
        type,
        () => {
          waiting.abort();
          if ((host.renderRoot.activeElement as HTMLElement | null)?.id !== id) close();
        },
        { signal: waiting.signal },
      );
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
      @click=${show}
      @focusout=${onFocusOut}
    />
    <svg part="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="m4 6 4 4 4-4" /></svg>
    <div
      part="banks"
      id="${id}-list"
      role="listbox"
      aria-label=${label}
      ?hidden=${!open}
      @mousedown=${(event: Event) => event.preventDefault()}
    >
      ${
        open
          ? groups.map(
              (group, at) =>
                html`<div role="group" aria-labelledby=${group.label ? `${id}-group-${at}` : nothing}>
                  ${
                    group.label
                      ? html`<div part="bank-group" id="${id}-group-${at}" class="muted">${group.label}</div>`
                      : nothing
                  }
                  ${group.banks.map(
                    (bank) =>
                      html`<div
                        part=${bank === shown[active] ? 'bank bank-active' : 'bank'}
                        id="${id}-${shown.indexOf(bank)}"
                        role="option"
                        aria-selected=${active < 0 ? bank === chosen : bank === shown[active]}
                        @click=${() => choose(bank.issuerId)}
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
      ${open && query ? (shown.length ? more.banksFound(shown.length) : more.noBank) : nothing}
    </div>`;
};
