import { html, nothing } from 'lit/html.js';
import type { OptionForm } from '../../../checkout/state.js';
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
export const lookUpView = ({ more = en }: View, { lookUp }: OptionForm) =>
  html`<p role="status" class="looked-up muted">${lookUp?.helped ? more.lookedUp : nothing}</p>`;
