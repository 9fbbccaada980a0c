import 'connect-checkout/define';

const checkout = document.querySelector('connect-checkout')!;

checkout.addEventListener('payment-ready', async (event) => {
  event.preventDefault();
  const answer = await fetch('/api/payments', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': event.detail.idempotencyKey },
    body: JSON.stringify(event.detail),
  });
  if (answer.status === 422)
    checkout.setErrors(await answer.json()); // [{ "field": "cardNumber" }]
  else await checkout.handlePayment(await answer.json());
});
