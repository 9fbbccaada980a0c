import { html, nothing } from 'lit/html.js';
import { labelOf } from '../../domain/account-label.js';
import { visibleFields } from '../../domain/form.js';
import { chosenSheet, shownIssuesOfSheet } from '../../checkout/sheet.js';
import type { Row } from '../../checkout/rows.js';
import type { Desk } from '../../checkout/state.js';
import { brandChoice, rememberChoice } from './consent.js';
import { textEntry } from '../text-entry.js';
import { fieldView } from './field.js';
import type { View } from './view.js';

/** At most four brands, then how many more there are. */
const logos = ({ logos }: Row, { messages }: View) => {
  const shown = logos.length > 5 ? logos.slice(0, 4) : logos;
  const more = logos.length - shown.length;
  return html`<span part="logos" class="logos">
    ${shown.map((src) => html`<img class="logo" src=${src} alt="" width="40" height="26" />`)}
    ${more ? html`<span class="muted" aria-label=${messages.more(more)}>+${more}</span>` : nothing}
  </span>`;
};

const subtitle = (row: Row, { messages }: View) =>
  row.kind === 'product' && row.product.usesRedirectionTo3rdParty ? messages.continueElsewhere : undefined;

/** The chosen row's form. */
const formView = (view: View, desk: Desk) => {
  const sheet = chosenSheet(desk);
  if (!sheet)
    return html`<div part="form" class="form skeleton" aria-hidden="true">
      <i></i><i class="half"></i><i class="half"></i>
    </div>`;
  const issues = shownIssuesOfSheet(sheet, view.checkout.rules);
  const fields = visibleFields(sheet.form);
  if (!fields.length) return nothing;
  const entry = textEntry(fields, view.checkout);
  return html`<div
    part="form"
    class="form"
    @beforeinput=${entry}
    @input=${entry}
    @keydown=${entry}
    @focusout=${entry}
    @compositionend=${entry}
  >
    ${fields.map((field, index) => fieldView(view, sheet, field, index, issues.get(field.id)))}
    ${brandChoice(view, sheet)} ${rememberChoice(view, sheet)}
  </div>`;
};

const rowView = (view: View, desk: Desk, row: Row) => {
  const chosen = row.key === desk.chosen;
  const detail = subtitle(row, view);
  return html`<div part=${chosen ? 'product product-chosen' : 'product'} class="row">
    <label class="row-head">
      <input
        part="radio"
        type="radio"
        name="product"
        .checked=${chosen}
        @change=${() => view.choose(row.key)}
      />
      <span part="product-label" class="row-label">
        ${row.kind === 'account' ? labelOf(row.account) : row.label}
        ${detail ? html`<small class="muted">${detail}</small>` : nothing}
      </span>
      ${logos(row, view)}
    </label>
    ${chosen ? formView(view, desk) : nothing}
  </div>`;
};

/** The ways to pay, one of them open; a single one needs no list. */
export const listView = (view: View, desk: Desk) =>
  desk.rows.length === 1
    ? html`<div class="single">${formView(view, desk)}</div>`
    : html`<fieldset part="list" class="list">
        <legend class="visually-hidden">${view.messages.paymentMethod}</legend>
        ${desk.rows.map((row) => rowView(view, desk, row))}
      </fieldset>`;
