/* eslint-disable lit-a11y/click-events-have-key-events -- the browser closes a dialog with Escape */
import { html, nothing } from 'lit/html.js';
import type { Catalogue } from '../../../checkout/catalogue.js';
import { chosenForm } from '../../../checkout/option-form.js';
import { getPrivacyPolicy } from '../../../client/index.js';
import { readMarkup } from '../../../domain/markup.js';
import en from '../../../messages/en.more.js';
import type { View } from '../view.js';
import { nodesOf } from './nodes.js';

export { styles } from './styles.js';

/** One text, of one list and product; kept, so that it is read where it was left. */
interface Policy {
  readonly catalogue: Catalogue;
  readonly paymentProductId: number | undefined;
  body: HTMLElement | undefined;
  failed: boolean;
}

const policies = new WeakMap<object, Policy>();

const load = async (policy: Policy, changed: () => void): Promise<void> => {
  const { catalogue, paymentProductId } = policy;
  const { connection, context, signal } = catalogue;
  policy.failed = false;
  changed();
  try {
    const { locale } = context;
    const markup = await getPrivacyPolicy(connection, { locale, paymentProductId }, signal);
    const body = document.createElement('div');
    // Its language may be another than the page's.
    body.dir = 'auto';
    body.append(...nodesOf(readMarkup(markup)));
    policy.body = body;
  } catch {
    policy.failed = true;
  }
  changed();
};

/** A link below the pay button to the platform's privacy policy for what is chosen, in a dialog. */
export const policyLink = ({ checkout, host, more = en }: View) => {
  const { state, catalogue } = checkout;
  const policy = policies.get(host);
  const update = () => host.requestUpdate();
  const dialog = () => host.renderRoot.querySelector<HTMLDialogElement>('dialog[part=dialog]')!;
  const show = () => {
    if (!catalogue) return;
    const paymentProductId =
      'choosing' in state && state.choosing ? chosenForm(state.choosing)?.product?.id : undefined;
    const fits = policy?.catalogue === catalogue && policy.paymentProductId === paymentProductId;
    if (!fits || policy.failed) {
      const next = { catalogue, paymentProductId, body: undefined, failed: false };
      policies.set(host, next);
      void load(next, update);
    }
    dialog().showModal();
  };
  // The dialog is all padding-less content: what is clicked beside it is the backdrop.
  const onClick = (event: Event) => {
    if (event.target === event.currentTarget) dialog().close();
  };
  return html`<p class="policy">
      <button type="button" part="policy-button" aria-haspopup="dialog" @click=${show}>
        ${more.privacyPolicy}
      </button>
    </p>
    <dialog part="dialog" aria-labelledby="policy-title" @click=${onClick}>
      <div class="dialog">
        <header>
          <h2 id="policy-title">${more.privacyPolicy}</h2>
          <button type="button" part="close-button" aria-label=${more.close} @click=${() => dialog().close()}>
            <svg part="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="m3 3 10 10M13 3 3 13" />
            </svg>
          </button>
        </header>
        <div part="policy" tabindex="0" aria-busy=${!!policy && !policy.body && !policy.failed}>
          ${policy?.body ?? (policy?.failed ? nothing : html`<i class="spinner"></i>`)}
          ${
            policy?.failed
              ? html`<p role="alert">${more.notLoaded}</p>
                  <button type="button" part="retry-button" @click=${() => void load(policy, update)}>
                    ${more.retry}
                  </button>`
              : nothing
          }
        </div>
      </div>
    </dialog>`;
};
