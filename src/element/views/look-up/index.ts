import { html, nothing } from 'lit/html.js';
import { lookUpCustomer } from '../../../checkout/look-up-customer.js';
import type { Sheet } from '../../../checkout/state.js';
import en from '../../../messages/en.more.js';
import type { View } from '../view.js';

export const styles = /* css */ `
  .looked-up {
    font-size: 14px;
    line-height: 20px;
  }
  /* Always there, so that it is announced; without a line of its own while it has nothing to say. */
  .looked-up:empty {
    margin-top: calc(-1 * var(--_space));
  }
`;

/** Says that the platform knew the consumer; what it knew stands in the fields. */
export const lookUpView = ({ checkout, more = en }: View, { lookUp }: Sheet) => {
  // Not while this is being drawn: it changes what is drawn.
  queueMicrotask(() => void lookUpCustomer(checkout));
  return html`<p role="status" class="looked-up muted">${lookUp?.helped ? more.lookedUp : nothing}</p>`;
};
