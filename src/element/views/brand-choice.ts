import { html, nothing } from 'lit';
import type { OptionForm } from '../../checkout/state.js';
import type { FeatureHost } from '../feature-host.js';

/** The law lets the consumer choose between a card's brands, and so must the keyboard. */
export const brandChoice = ({ checkout, messages }: FeatureHost, { brand, product }: OptionForm) =>
  brand.status === 'known' && brand.choices.length > 1
    ? html`<fieldset part="brand-choice" class="choices">
        <legend part="label">${messages.cardBrand}</legend>
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
