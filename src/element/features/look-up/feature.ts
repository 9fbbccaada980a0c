import { css, html, nothing } from 'lit';
import { lookUpCustomer } from '../../../checkout/customer-look-up.js';
import type { CheckoutState, OptionForm } from '../../../checkout/state.js';
import type { FeatureHost } from '../../feature-host.js';
import type { Feature } from '../feature.js';

/** Reports that the customer look-up has filled in fields. */
export default class LookUp implements Feature {
  readonly styles = css`
    .looked-up {
      font-size: 14px;
      line-height: 20px;
    }
    /* Always present, so that its text is announced; takes no space while it is empty. */
    .looked-up:empty {
      margin-top: calc(-1 * var(--_space));
    }
  `;

  constructor(private readonly host: FeatureHost) {}

  stateChanged({ status }: CheckoutState): void {
    if (status === 'ready') void lookUpCustomer(this.host.checkout);
  }

  belowFields({ lookUp, form }: OptionForm): unknown {
    if (!form.fields.some(({ usedForLookup }) => usedForLookup)) return undefined;
    const words = lookUp?.helped ? this.host.messages.lookedUp : nothing;
    return html`<p role="status" class="looked-up muted">${words}</p>`;
  }
}
