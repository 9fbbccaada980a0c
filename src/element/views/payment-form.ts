import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chosenForm, chosenOption } from '../../checkout/option-form.js';
import { shownFields } from '../../checkout/shown-fields.js';
import type { PaymentOption } from '../../checkout/payment-options.js';
import { type CheckoutState, type OptionForm, choosingOf } from '../../checkout/state.js';
import type { PaymentProductField } from '../../domain/field.js';
import { inputHints } from '../../domain/field-hints.js';
import { storesAccounts } from '../../domain/purpose.js';
import type { PaymentProduct } from '../../domain/product.js';
import { textEntry } from '../text-entry.js';
import type { RenderContext } from './context.js';
import { fieldView, saidOf } from './field.js';
import { noticeView, sorryView } from './notice.js';
import { payButton } from './pay-button.js';
import { region } from './region.js';
import { formSkeleton } from './skeleton.js';

/** Whether nothing can be changed: a payment is running, or the element is disabled. */
export const isInert = ({ checkout, element }: RenderContext): boolean =>
  checkout.state.status !== 'ready' || element.matches(':disabled');

const canStore = (product: PaymentProduct | undefined) =>
  !!product?.allowsTokenization && !product.autoTokenized;

/**
 * The checkbox to store the account, if the product can and would not do so in any case; in a group, its space
 * is reserved from the start. Its listener may outlive it, so it sees no form.
 */
const rememberChoice = (
  { messages, element, remember }: RenderContext,
  { product, form, tokenize }: OptionForm,
  option: PaymentOption | undefined,
) => {
  const isUsual = option?.kind === 'group' && option.members.some(canStore);
  if (form.account || storesAccounts(element.purpose) || !(isUsual || canStore(product))) return nothing;
  return html`<label part="remember" class=${product && !canStore(product) ? 'choice kept' : 'choice'}>
    <input type="checkbox" .checked=${tokenize} @change=${remember} />${messages.remember}
  </label>`;
};

type Cell = readonly [key: string, draw: (instead: unknown) => unknown];

/** The cells of the form's grid: fields, and below each line of them their help and errors in full width. */
const cellsOf = (
  context: RenderContext,
  optionForm: OptionForm,
  fields: readonly PaymentProductField[],
): readonly Cell[] => {
  const issues = context.checkout.shownIssuesOf(optionForm);
  const cells: Cell[] = [];
  const said: Cell[] = [];
  const lastRequired = fields.map(({ required }) => required).lastIndexOf(true);
  fields.forEach((field, index) => {
    const { id } = field;
    const next = fields[index + 1];
    const isLast = index >= lastRequired;
    const issue = issues.get(id);
    cells.push([id, (instead) => region(fieldView, [context, optionForm, field, isLast, issue], instead)]);
    said.push([`${id} said`, (instead) => region(saidOf, [context, optionForm, field, issue], instead)]);
    const isFirstOfTwo = said.length < 2 && inputHints(field).width && next && inputHints(next).width;
    if (!isFirstOfTwo) cells.push(...said.splice(0));
  });
  return cells;
};

const hasFailed = (state: CheckoutState): boolean =>
  state.status === 'ready' && state.notice?.kind === 'error';

/**
 * The chosen option's form and its pay button.
 *
 * @csspart form - the chosen option's form
 * @csspart remember - the checkbox to store the account
 */
export const paymentForm = (context: RenderContext) => {
  const { checkout, features, element, messages } = context;
  const choosing = choosingOf(checkout.state)!;
  const optionForm = chosenForm(choosing);
  const option = chosenOption(choosing);
  // A form that failed to load gets no skeleton.
  if (!optionForm) return [hasFailed(checkout.state) ? nothing : formSkeleton(option), noticeView(context)];
  const { product } = optionForm;
  const fields = shownFields(option, optionForm);
  const entry = textEntry(fields, choosing.chosen, checkout);
  const said = region(noticeView, [context]);
  const { state } = checkout;
  // A refusal is read first, before what to do about it.
  const isDeclined = state.status === 'ready' && state.notice?.kind === 'declined';
  return html`${isDeclined ? said : nothing}${
      fields.length
        ? html`<div
            part="form"
            class="form"
            ?inert=${isInert(context)}
            @beforeinput=${entry}
            @input=${entry}
            @change=${entry}
            @keydown=${entry}
            @focusout=${entry}
            @compositionend=${entry}
          >
            ${repeat(
              cellsOf(context, optionForm, fields),
              // Keyed, so that a late answer about a card never turns one field's input into another's.
              ([key]) => key,
              ([, draw]) => draw(sorryView(context)),
            )}
            ${features.all('belowFields', optionForm)}
            ${region(rememberChoice, [context, optionForm, option])}
          </div>`
        : nothing
    }
    <div class="end">
      ${element.hostedUrl ? html`<p class="next muted">${messages.hosted.next}</p>` : nothing}
      ${isDeclined ? nothing : said}<slot name="terms"></slot
      >${(product && features.first('payButton', product)) ?? region(payButton, [context, product])}
      ${features.all('belowPayButton', choosing, optionForm)}
    </div>`;
};
