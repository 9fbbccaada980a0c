import { html, nothing } from 'lit/html.js';
import type { AccountOnFile } from '../../../domain/account-on-file.js';
import { expiryOf, labelOf } from '../../../domain/account-label.js';
import en from '../../../messages/en.more.js';
import type { View } from '../view.js';

/** The platform's label of a stored account, and when it expires. */
export const accountLabel = ({ more = en }: View, account: AccountOnFile) => {
  const expiry = expiryOf(account);
  return html`<bdi>${labelOf(account)}</bdi>${
      expiry
        ? html`<small class="muted">
            ${expiry.past ? more.expired(expiry.expiry) : more.expires(expiry.expiry)}
          </small>`
        : nothing
    }`;
};
