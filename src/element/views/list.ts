import { html, nothing } from 'lit/html.js';
import { visibleFields } from '../../domain/form.js';
import { chosenForm } from '../../checkout/option-form.js';
import type { PaymentOption } from '../../checkout/payment-options.js';
import type { ChoosingState, OptionForm } from '../../checkout/state.js';
import { textEntry } from '../text-entry.js';
import { fieldView } from './field.js';
import { alertView } from './status.js';
import type { View } from './view.js';

const skeleton = html`<div class="form skeleton" aria-hidden="true">
  <i></i><i class="half"></i><i class="half"></i>
</div>`;

/** At most four brands, then how many more there are. */
const logosView = ({ logos }: PaymentOption) => {
  const shown = logos.length > 5 ? logos.slice(0, 4) : logos;
  const more = logos.length - shown.length;
  return html`<span part="logos">
    ${shown.map((src) => html`<img class="logo" src=${src} alt="" width="40" height="26" />`)}
    ${more ? html`<span class="muted">+${more}</span>` : nothing}
  </span>`;
};

/** Asked only where the product stores accounts and would not do so anyway. */
const rememberChoice = ({ checkout, messages }: View, { product, form, tokenize }: OptionForm) =>
  product?.allowsTokenization && !product.autoTokenized && !form.account
    ? html`<label part="remember" class="choice">
        <input
          type="checkbox"
          .checked=${tokenize}
          @change=${(event: Event) => checkout.dispatch({ type: 'remember', tokenize: (event.target as HTMLInputElement).checked })}
        />${messages.remember}
      </label>`
    : nothing;

const isInert = ({ checkout, host }: View) => checkout.state.status !== 'ready' || host.matches(':disabled');

const payButton = ({ checkout, messages, amount, host }: View) => {
  const { status } = checkout.state;
  const doing = status === 'paying' ? messages.paying : status === 'acting' ? messages.redirecting : '';
  // Hidden, it still is what Enter presses.
  return html`<button
    part="pay-button"
    ?hidden=${host.hidePayButton}
    ?disabled=${host.matches(':disabled')}
    aria-disabled=${!!doing}
  >
    ${doing ? html`<i class="spinner"></i>${doing}` : html`<slot name="pay-label">${messages.pay(amount())}</slot>`}
  </button>`;
};

/** The chosen row's form, and the way to pay with it. */
const panelView = (view: View, choosing: ChoosingState) => {
  const { checkout, host } = view;
  const optionForm = chosenForm(choosing);
  if (!optionForm) return [skeleton, alertView(view, 0)];
  const issues = checkout.shownIssuesOf(optionForm);
  const fields = visibleFields(optionForm.form);
  const entry = textEntry(optionForm.form, checkout);
  const extras =
    host.installments ||
    optionForm.brand.choices?.[1] ||
    host.allowRemoval ||
    host.allowFingerprint ||
    host.privacyPolicy
      ? view.part('extras')
      : view.extras;
  return html`${
      fields.length
        ? html`<div
            part="form"
            class="form"
            ?inert=${isInert(view)}
            @beforeinput=${entry}
            @input=${entry}
            @change=${entry}
            @keydown=${entry}
            @focusout=${entry}
            @compositionend=${entry}
          >
            ${fields.map((field, index) =>
              fieldView(view, optionForm, field, index, index === fields.length - 1, issues.get(field.id)),
            )}
            ${extras?.formChoices(view, optionForm)} ${rememberChoice(view, optionForm)}
          </div>`
        : nothing
    }
    <div class="end">
      ${alertView(view, issues.size)}<slot name="terms"></slot
      >${(optionForm.product?.paymentMethod === 'mobile' && view.part('wallets')?.walletButton(view)) || payButton(view)}
      ${extras?.consentView(view, choosing, optionForm)}
    </div>`;
};

const rowView = (view: View, choosing: ChoosingState, row: PaymentOption) => {
  const chosen = row.key === choosing.chosen;
  return html`<div part=${chosen ? 'product product-chosen' : 'product'}>
    <label class="row">
      <input
        part="radio"
        type="radio"
        name="product"
        ?disabled=${isInert(view)}
        .checked=${chosen}
        @click=${(event: Event) => chosen || view.choose(row) || event.preventDefault()}
      />
      <span part="product-label">
        ${
          row.kind === 'account'
            ? (view.part('extras')?.accountLabel(view, row.account) ?? row.label)
            : row.kind === 'product' && row.product.usesRedirectionTo3rdParty
              ? html`${row.label}<small class="muted">${view.messages.continueElsewhere}</small>`
              : row.label
        }
      </span>
      ${logosView(row)}
    </label>
    ${chosen ? panelView(view, choosing) : nothing}
  </div>`;
};

/** The ways to pay, one of them open; a single one needs no list. */
export const listView = (view: View, choosing: ChoosingState) =>
  choosing.options.length > 1
    ? html`<fieldset part="list">
        <legend class="visually-hidden">${view.messages.paymentMethod}</legend>
        ${choosing.options.map((row) => rowView(view, choosing, row))}
      </fieldset>`
    : html`<div class="single">
        ${choosing.options.length ? panelView(view, choosing) : view.part('extras')?.nothingOffered(view)}
      </div>`;

/** Rows of the size to come, so that nothing moves when they do. */
export const skeletonView = ({ messages }: View) =>
  html`<div part="skeleton" aria-busy="true">
    <span class="visually-hidden">${messages.loading}</span>
    <fieldset part="list" class="skeleton" aria-hidden="true">
      <div class="row"><i></i></div>
      ${skeleton}
      <div class="row"><i></i></div>
      <div class="row"><i></i></div>
    </fieldset>
  </div>`;
