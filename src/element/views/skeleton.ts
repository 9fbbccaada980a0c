import { html, nothing } from 'lit';
import type { PaymentOption } from '../../checkout/payment-options.js';
import type { RenderContext } from './context.js';

/** The placeholder of the pay button. */
const endSkeleton = html`<div class="end skeleton" aria-hidden="true"><i></i></div>`;

/** What is typed for a stored account, as far as the list knows: a card's code is never stored. */
const typedFor = (option: PaymentOption | undefined): readonly string[] => {
  if (option?.kind !== 'account') return [];
  const writable = option.account.attributes.filter(({ status }) => status !== 'READ_ONLY');
  return [...writable.map(({ key }) => key), ...(option.product.paymentMethod === 'card' ? ['cvv'] : [])];
};

/** The placeholder of an option's form: of a stored account, in its final size. */
export const formSkeleton = (option: PaymentOption | undefined) => {
  const fields = typedFor(option);
  return [
    fields.length
      ? html`<div class="form skeleton" aria-hidden="true">
          ${fields.map((id) => html`<i class=${/^(?:expiryDate|cvv)$/.test(id) ? 'half' : ''}></i>`)}
        </div>`
      : nothing,
    endSkeleton,
  ];
};

/**
 * The placeholder of a list with a card form, in their final size, so that nothing moves when they arrive.
 *
 * @csspart skeleton - shown while loading
 */
export const skeletonView = ({ messages, hasWords }: RenderContext) =>
  html`<div part="skeleton" aria-busy="true">
    <span class="visually-hidden">${hasWords ? messages.loading : nothing}</span>
    <fieldset part="list" class="skeleton" aria-hidden="true">
      <div class="row"><i></i></div>
      <div class="form"><i></i><i class="half"></i><i class="half"></i><i></i><i class="box"></i></div>
      ${endSkeleton}
      <div class="row"><i></i></div>
      <div class="row"><i></i></div>
    </fieldset>
  </div>`;
