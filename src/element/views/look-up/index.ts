import { html, nothing } from 'lit/html.js';
import { lookUpCustomer } from '../../../checkout/look-up-customer.js';
import type { Sheet } from '../../../checkout/state.js';
import en from '../../../messages/en.more.js';
import type { View } from '../view.js';

export const styles = '';

/** Says that the platform knew the consumer; what it knew stands in the fields. */
export const lookUpView = ({ checkout, more = en }: View, { lookUp }: Sheet) => {
  // Not while this is being drawn: it changes what is drawn.
  queueMicrotask(() => void lookUpCustomer(checkout));
  return html`<p role="status" class="muted">${lookUp?.helped ? more.lookedUp : nothing}</p>`;
};
