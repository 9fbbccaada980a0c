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

/** When it has ended, the way on appears and the test cards go. */
const checkout = document.querySelector('connect-checkout');
checkout?.addEventListener('payment-result', () => {
  // The element settles its state after it told of the result.
  setTimeout(() => {
    if (checkout.state !== 'done') return;
    document.querySelector('.after')?.removeAttribute('hidden');
    document.querySelector('.test-cards')?.setAttribute('hidden', '');
  });
});
