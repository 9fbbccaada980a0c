import { html, nothing } from 'lit/html.js';
import type { ChoosingState } from '../../../checkout/state.js';
import { labelOf } from '../../../domain/account-label.js';
import type { AccountOnFile } from '../../../domain/account-on-file.js';
import { CheckoutError } from '../../../domain/errors.js';
import en from '../../../messages/en.more.js';
import type { ConnectCheckout } from '../../connect-checkout.js';
import { AccountRemoveEvent } from '../../rare-events.js';
import type { View } from '../view.js';

export { styles } from './styles.js';

/** How far the removal of one row has come. */
interface Removal {
  readonly key: string;
  readonly at: 'asking' | 'removing' | 'failed';
}

const removals = new WeakMap<ConnectCheckout, Removal>();
const said = new WeakMap<ConnectCheckout, string>();

/** For those who do not see that a row is gone. */
export const removalSaid = (host: ConnectCheckout): string => said.get(host) ?? '';

/** Asks the page to have the account deleted; settles when that is done. */
const ask = async (host: ConnectCheckout, account: AccountOnFile): Promise<'done' | 'taken over'> => {
  const event = new AccountRemoveEvent({
    accountOnFileId: account.id,
    paymentProductId: account.paymentProductId,
    label: labelOf(account),
  });
  host.dispatchEvent(event);
  if (event.defaultPrevented) return 'taken over';
  if (!event.answer) throw new CheckoutError('config', 'Nobody answered account-remove: call respondWith.');
  await event.answer;
  return 'done';
};

/** Below a stored account's form: forgets it, once the consumer has said so twice. */
export const removalView = (
  { host, checkout, more = en }: View,
  { chosen: key = '' }: ChoosingState,
  account: AccountOnFile,
) => {
  const words = more.removal;
  const removal = removals.get(host);
  const at = removal?.key === key ? removal.at : undefined;
  const busy = at === 'removing' || checkout.state.status !== 'ready';
  const go = (next: Removal['at'] | undefined) => {
    if (next) removals.set(host, { key, at: next });
    else removals.delete(host);
    said.delete(host);
    host.requestUpdate();
  };
  /** The question comes and goes, and the focus with it. */
  const focus = (part: string) =>
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(part)?.focus());
  const keep = () => {
    go(undefined);
    focus('[part=remove-button]');
  };
  const remove = async () => {
    if (busy) return;
    go('removing');
    try {
      if ((await ask(host, account)) === 'taken over') return keep();
      said.set(host, words.removed);
      removals.delete(host);
      await checkout.forgetAccount(key);
      host.requestUpdate();
      focus('[part~=product-chosen] [part=radio], [part=form] input');
    } catch (error) {
      go('failed');
      focus('[part=remove-button]');
      if (error instanceof CheckoutError) checkout.fail(error);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || busy) return;
    event.stopPropagation();
    keep();
  };
  // Which of them, for those who hear one button only.
  const name = html`${words.remove}<span class="visually-hidden">&#32;<bdi>${labelOf(account)}</bdi></span>`;
  return html`<div class="removal">
    ${
      at === 'asking' || at === 'removing'
        ? html`<div part="removal" role="group" aria-labelledby="removal-question" @keydown=${onKey}>
            <span id="removal-question">${words.question}</span>
            <button type="button" aria-disabled=${busy} @click=${remove}>
              ${at === 'removing' ? html`<i class="spinner"></i>` : nothing}${name}
            </button>
            <button type="button" ?hidden=${at === 'removing'} @click=${keep}>${words.keep}</button>
          </div>`
        : html`<button
            type="button"
            part="remove-button"
            aria-disabled=${busy}
            @click=${() => {
              if (busy) return;
              go('asking');
              focus('[part=removal] button:last-of-type');
            }}
          >
            ${name}
          </button>`
    }
    <p role="alert">${at === 'failed' ? words.failed : nothing}</p>
  </div>`;
};
