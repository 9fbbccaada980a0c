/*
 * The program of a hosted checkout's page: when the checkout shows the outcome, the page offers the return to the
 * merchant, or performs it.
 */

/** What this page uses of `<connect-checkout>`. */
interface Checkout extends HTMLElement {
  readonly state: string;
  readonly updateComplete: Promise<boolean>;
}
interface Result {
  readonly status?: string;
  readonly statusCategory?: string;
}

const checkout = document.querySelector<Checkout>('connect-checkout');
const back = document.querySelector<HTMLAnchorElement>('.go');
const cancelling = document.querySelector('form');

const showResult = async ({ status, statusCategory }: Result): Promise<void> => {
  if (!checkout || !back || !status || status === 'REDIRECTED' || statusCategory === 'UNSUCCESSFUL') return;
  await checkout.updateComplete;
  if (checkout.state === 'done' && !('result' in back.dataset)) {
    location.replace(back.href);
    return;
  }
  back.hidden = false;
  if (cancelling) cancelling.hidden = true;
};

checkout?.addEventListener('payment-ready', () => document.querySelector('.notice')?.remove());
checkout?.addEventListener('payment-result', (event) => {
  void showResult((event as CustomEvent<Result>).detail);
});
