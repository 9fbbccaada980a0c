import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { shownOptions } from '../../checkout/fold.js';
import type { PaymentOption } from '../../checkout/payment-options.js';
import { type ChoosingState, choosingOf } from '../../checkout/state.js';
import { accountLabel } from './account-label.js';
import type { RenderContext } from './context.js';
import { moreIcon } from './icons.js';
import { noticeBox, sorryView } from './notice.js';
import { isInert, paymentForm } from './payment-form.js';
import { region } from './region.js';

/** At most three brands, which fit into one line of a phone, and the number of further ones. */
const logosView = ({ logos }: PaymentOption) => {
  const shown = logos.slice(0, 3);
  const rest = logos.length - shown.length;
  return html`<span part="logos">
    ${shown.map((src) => html`<img class="logo" src=${src} alt="" width="40" height="26" />`)}
    ${rest ? html`<span class="muted" dir="ltr" aria-hidden="true">+${rest}</span>` : nothing}
  </span>`;
};

/** What a row's radio button is described by. */
const aboutId = ({ key }: PaymentOption) => `${key}-about`;

/** Where paying continues is said in the chosen row alone, so that a list stays quiet. */
const labelView = (context: RenderContext, option: PaymentOption, goesElsewhere: boolean) =>
  option.kind === 'account'
    ? accountLabel(context, option.label, option.account)
    : goesElsewhere
      ? html`${option.label}<small id=${aboutId(option)} class="muted" aria-hidden="true"
            >${context.messages.continueElsewhere}</small
          >`
      : option.label;

const formRegion = (context: RenderContext) => region(paymentForm, [context], sorryView(context));

const optionView = (context: RenderContext, option: PaymentOption) => {
  const chosen = option.key === choosingOf(context.checkout.state)?.chosen;
  // A description of the logos for screen readers.
  const brands =
    option.kind === 'group'
      ? option.members.map(({ label }) => label).join(context.messages.comma ?? ', ')
      : '';
  const goesElsewhere = chosen && option.kind === 'product' && option.product.usesRedirectionTo3rdParty;
  return html`<div part=${chosen ? 'product product-chosen' : 'product'}>
    <label class="row">
      <input
        part="radio"
        type="radio"
        name="product"
        ?disabled=${isInert(context)}
        aria-describedby=${brands || goesElsewhere ? aboutId(option) : nothing}
        .checked=${chosen}
        @click=${(event: Event) => context.choose(option, event) || event.preventDefault()}
      />
      <span part="product-label">${region(labelView, [context, option, goesElsewhere], option.label)}</span>
      ${logosView(option)}
    </label>
    ${brands ? html`<span id=${aboutId(option)} hidden>${brands}</span>` : nothing}
    ${chosen ? formRegion(context) : nothing}
  </div>`;
};

/** A key in the form of the chosen row changes no other one. */
const rowView = (context: RenderContext, option: PaymentOption, chosen: string | undefined) =>
  region(
    optionView,
    [context, option],
    undefined,
    option.key === chosen ? undefined : [option, context.messages, isInert(context)],
  );

const keyOf = ({ key }: PaymentOption) => key;

/** Its place is taken by the rows that it brings. */
const moreButton = ({ messages, unfold }: RenderContext, hidden: number) =>
  html`<button type="button" part="more-button" class="row" @click=${unfold}>
    ${moreIcon}${messages.moreWays(hidden)}
  </button>`;

/**
 * The list of payment options with the chosen one open; a single option is shown without a list. Its listeners may
 * outlive it, so they hold no values. The rows are in a box of their own: for each child that it gets, Chromium looks
 * through all children of a fieldset, and lays all of them out again.
 *
 * @csspart list - the list of payment options
 * @csspart product - one row of the list
 * @csspart product-chosen - the chosen row
 * @csspart radio - a row's radio button
 * @csspart product-label - a row's name
 * @csspart logos - a row's logos
 * @csspart more-button - shows the rest of a long list
 */
export const listView = (context: RenderContext, choosing: ChoosingState) => {
  const { messages } = context;
  const { options } = choosing;
  const shown = shownOptions(choosing);
  const hidden = options.length - shown.length;
  if (options.length > 1)
    return html`${context.features.first('aboveList') ?? nothing}
      <fieldset part="list">
        <legend class="visually-hidden">${messages.paymentMethod}</legend>
        <div>
          ${repeat(shown, keyOf, (option) => rowView(context, option, choosing.chosen))}
          ${hidden ? moreButton(context, hidden) : nothing}
        </div>
      </fieldset>`;
  return html`<div class="single">
    ${
      options.length
        ? repeat(options, keyOf, () => formRegion(context))
        : noticeBox(context, messages.nothingOffered, 'calm')
    }
  </div>`;
};
