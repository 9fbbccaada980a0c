import { html, nothing } from 'lit/html.js';
import type { OptionForm } from '../../../checkout/state.js';
import en from '../../../messages/en.more.js';
import type { View } from '../view.js';

/** The law lets the consumer choose between a card's brands, and so must the keyboard. */
export const brandChoice = ({ checkout, more = en }: View, { brand, product }: OptionForm) =>
  brand.status === 'known'
    ? html`<fieldset part="brand-choice" class="choices">
        <legend part="label">${more.cardBrand}</legend>
        ${brand.choices.map(
          ({ id, label, logo }) =>
            html`<label class="choice">
              <input
                type="radio"
                name="brand"
                .checked=${id === product?.id}
                @change=${() => checkout.dispatch({ type: 'choose-brand', paymentProductId: id })}
              />
              ${logo ? html`<img class="logo" src=${logo} alt="" width="40" height="26" />` : nothing}${label}
            </label>`,
        )}
      </fieldset>`
    : nothing;
