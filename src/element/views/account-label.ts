import { html, nothing } from 'lit';
import type { AccountOnFile } from '../../domain/account-on-file.js';
import { expiryOf, identityOf } from '../../domain/account-label.js';
import type { FeatureHost } from '../feature-host.js';

const expiryText = ({ messages }: FeatureHost, account: AccountOnFile): string | undefined => {
  const { expiry, past } = expiryOf(account) ?? {};
  return expiry && (past ? messages.expired(expiry) : messages.expires(expiry));
};

/** The name of a stored account for screen readers: `Visa ending in 7977`. */
export const accountName = ({ messages }: FeatureHost, product: string, account: AccountOnFile): string => {
  const { ending, others } = identityOf(account);
  return [ending ? messages.endingIn(product, ending) : product, ...others].join(messages.comma ?? ', ');
};

/** A stored account in two lines on screen, and in one sentence for screen readers. */
export const accountLabel = (host: FeatureHost, product: string, account: AccountOnFile) => {
  const { ending, others } = identityOf(account);
  const expiry = expiryText(host, account);
  const name = accountName(host, product, account);
  const begin = (text: string) => text.charAt(0).toLocaleUpperCase(host.language) + text.slice(1);
  const more = [...others, expiry ? begin(expiry) : []].flat();
  return html`<span class="visually-hidden"
      >${[name, expiry ?? []].flat().join(host.messages.comma ?? ', ')}</span
    ><span aria-hidden="true"
      ><bdi>${ending ? `${product} \u2022\u2022\u2022\u2022\u00a0${ending}` : product}</bdi>${
        more.length
          ? html`<small class=${expiryOf(account)?.past ? 'expired' : 'muted'}>
              ${more.map((text, index) => [index ? ' \u00b7 ' : '', html`<bdi>${text}</bdi>`])}
            </small>`
          : nothing
      }</span
    >`;
};
