import { html } from 'lit';
import type { OptionForm } from '../../checkout/state.js';
import type { FeatureHost } from '../feature-host.js';

/**
 * The choice between a card's brands, which the law grants the consumer; usable by keyboard, in place of the
 * single brand.
 *
 * @csspart brand-choice - the choice between a card's two brands
 */
export const brandChoice = ({ checkout, messages }: FeatureHost, { brand, product }: OptionForm) =>
  brand.status === 'known' && brand.choices.length > 1
    ? html`<fieldset part="brand-choice">
        <legend class="visually-hidden">${messages.cardBrand}</legend>
        ${brand.choices.map(
          ({ id, label, logo }) =>
            html`<label title=${label}>
              <input
                type="radio"
                name="brand"
                class="visually-hidden"
                .checked=${id === product?.id}
                @change=${() => checkout.dispatch({ type: 'choose-brand', paymentProductId: id })}
              />
              ${
                logo
                  ? html`<img class="logo" src=${logo} alt=${label} width="40" height="26" />`
                  : html`<span>${label}</span>`
              }
            </label>`,
        )}
      </fieldset>`
    : undefined;
