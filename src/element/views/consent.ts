import { html, nothing } from 'lit/html.js';
import type { Sheet } from '../../checkout/state.js';
import type { View } from './view.js';

/** The law lets the consumer choose between a card's brands, and so must the keyboard. */
export const brandChoice = ({ checkout, messages }: View, { brand, product }: Sheet) =>
  brand.at === 'known' && brand.choices.length > 1
    ? html`<fieldset part="brand-choice" class="choices">
        <legend part="label">${messages.cardBrand}</legend>
        ${brand.choices.map(
          ({ id, label, logo }) =>
            html`<label class="choice">
              <input
                type="radio"
                name="brand"
                .checked=${id === product?.id}
                @change=${() => checkout.chooseBrand(id)}
              />
              ${logo ? html`<img class="logo" src=${logo} alt="" width="40" height="26" />` : nothing}${label}
            </label>`,
        )}
      </fieldset>`
    : nothing;

/** Asked only where the product stores accounts and would not do so anyway. */
export const rememberChoice = ({ checkout, messages }: View, { product, form, tokenize }: Sheet) =>
  product?.allowsTokenization && !product.autoTokenized && !form.account
    ? html`<label part="remember" class="choice">
        <input
          type="checkbox"
          .checked=${tokenize}
          @change=${(event: Event) => checkout.remember((event.target as HTMLInputElement).checked)}
        />
        ${messages.remember}
      </label>`
    : nothing;
