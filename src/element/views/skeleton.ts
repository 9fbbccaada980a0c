import { html, nothing } from 'lit';
import type { PaymentOption } from '../../checkout/payment-options.js';
import type { RenderContext } from './context.js';

/** The placeholder of the pay button. */
const endSkeleton = html`<div class="end skeleton" aria-hidden="true"><i></i></div>`;

/** The placeholder of an option's form: of a stored account, with what the list says is typed for it. */
export const formSkeleton = (option: PaymentOption | undefined) => {
  if (option?.kind !== 'account') return endSkeleton;
  const { account, product } = option;
  const typed = account.attributes.flatMap(({ key, status }) => (status === 'READ_ONLY' ? [] : key));
  // Its code is never stored.
  if (product.paymentMethod === 'card') typed.push('cvv');
  return typed.length
    ? html`<div class="form skeleton" aria-hidden="true">
          ${typed.map((id) => html`<i class=${/^(expiryDate|cvv)$/.test(id) ? 'half' : ''}></i>`)}
        </div>
        ${endSkeleton}`
    : endSkeleton;
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
