import { html, nothing } from 'lit';
import type { AccountOnFile } from '../../domain/account-on-file.js';
import { expiryOf, labelOf } from '../../domain/account-label.js';
import type { FeatureHost } from '../feature-host.js';

/** The platform's label of a stored account, and when it expires. */
export const accountLabel = ({ messages }: FeatureHost, account: AccountOnFile) => {
  const expiry = expiryOf(account);
  return html`<bdi>${labelOf(account)}</bdi>${
      expiry
        ? html`<small class="muted">
            ${expiry.past ? messages.expired(expiry.expiry) : messages.expires(expiry.expiry)}
          </small>`
        : nothing
    }`;
};
