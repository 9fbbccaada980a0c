import 'connect-checkout/define';

const checkout = document.querySelector('connect-checkout')!;

checkout.addEventListener('account-remove', (event) => {
  const { paymentProductId, label } = event.detail;
  const query = new URLSearchParams({ product: String(paymentProductId), label });
  const remove = async () => {
    const answer = await fetch(`/api/accounts?${query}`, { method: 'DELETE' });
    if (!answer.ok) throw new Error(`/api/accounts answered ${answer.status}`);
  };
  event.respondWith(remove());
});
