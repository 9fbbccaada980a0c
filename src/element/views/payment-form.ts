import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chosenForm, chosenOption } from '../../checkout/option-form.js';
import { shownFields } from '../../checkout/shown-fields.js';
import type { CheckoutState, ChoosingState, OptionForm } from '../../checkout/state.js';
import { textEntry } from '../text-entry.js';
import { brandChoice } from './brand-choice.js';
import type { RenderContext } from './context.js';
import { fieldView } from './field.js';
import { noticeView } from './notice.js';
import { payButton } from './pay-button.js';
import { formSkeleton } from './skeleton.js';

/** Nobody can change anything: a payment is under way, or the element is disabled. */
export const isInert = ({ checkout, element }: RenderContext): boolean =>
  checkout.state.status !== 'ready' || element.matches(':disabled');

/** Asked only where the product stores accounts and would not do so anyway. */
const rememberChoice = ({ checkout, messages }: RenderContext, { product, form, tokenize }: OptionForm) =>
  product?.allowsTokenization && !product.autoTokenized && !form.account
    ? html`<label part="remember" class="choice">
        <input
          type="checkbox"
          .checked=${tokenize}
          @change=${(event: Event) => checkout.dispatch({ type: 'remember', tokenize: (event.target as HTMLInputElement).checked })}
        />${messages.remember}
      </label>`
    : nothing;

const hasFailed = (state: CheckoutState): boolean =>
  state.status === 'ready' && state.notice?.kind === 'error';

/** The chosen row's form, and the way to pay with it. */
export const paymentForm = (context: RenderContext, choosing: ChoosingState) => {
  const { checkout, features } = context;
  const optionForm = chosenForm(choosing);
  // What failed to come is not on its way any more.
  if (!optionForm) return [hasFailed(checkout.state) ? nothing : formSkeleton, noticeView(context, 0)];
  const { product } = optionForm;
  const issues = checkout.shownIssuesOf(optionForm);
  const fields = shownFields(chosenOption(choosing), optionForm);
  const entry = textEntry(fields, optionForm.form, checkout);
  return html`${
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
              fields,
              // A late answer about a card never makes one field's input another's.
              ({ id }) => id,
              (field, index) =>
                fieldView(
                  context,
                  optionForm,
                  field,
                  !fields.slice(index + 1).some(({ required }) => required),
                  issues.get(field.id),
                ),
            )}
            ${brandChoice(context, optionForm)} ${features.belowFields(optionForm)}
            ${rememberChoice(context, optionForm)}
          </div>`
        : nothing
    }
    <div class="end">
      ${noticeView(context, issues.size)}<slot name="terms"></slot
      >${(product && features.payButton(product)) ?? payButton(context)}
      ${features.belowPayButton(choosing, optionForm)}
    </div>`;
};
