// The page around the checkout. The checkout itself needs none of this.

/** Test cards: the digits go to the clipboard, or are selected where there is none. */
document.querySelector('.test-cards')?.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element && target.closest('button');
  if (!button) return;
  const word = button.querySelector('.copy-word');
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    const before = word.textContent;
    button.classList.add('copied');
    word.textContent = button.dataset.done;
    document.querySelector('.test-cards [role=status]').textContent = button.dataset.done;
    setTimeout(() => {
      button.classList.remove('copied');
      word.textContent = before;
      document.querySelector('.test-cards [role=status]').textContent = '';
    }, 1600);
  } catch {
    getSelection().selectAllChildren(button.querySelector('.number'));
  }
});

/** The page belongs to its order: loaded again, it shows what became of it. */
const { order } = document.querySelector('main').dataset;
const address = new URL(location.href);
if (order && address.searchParams.get('order') !== order) {
  address.search = `${address.search.replace(/[?&]order=[^&]*/, '')}&order=${order}`.replace(/^&/, '?');
  history.replaceState(history.state, '', address);
}

/** Stored accounts can be forgotten: the shop's server deletes the token. */
const forget = async (detail) => {
  const answer = await fetch('/api/accounts', {
    method: 'DELETE',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(detail),
  });
  if (!answer.ok) throw new Error(`The shop answered ${answer.status}.`);
};

/** When it has ended, the way on appears and the test cards go. */
const checkout = document.querySelector('connect-checkout');
checkout?.addEventListener('account-remove', (event) => event.respondWith(forget(event.detail)));
checkout?.addEventListener('payment-result', () => {
  // The element settles its state after it told of the result.
  setTimeout(() => {
    if (checkout.state !== 'done') return;
    document.querySelector('.after')?.removeAttribute('hidden');
    document.querySelector('.test-cards')?.setAttribute('hidden', '');
  });
});
