const post = async (url, body) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  // Nobody knows how it ended: another press sends the same idempotencyKey.
  if (response.status >= 500) throw new Error(`${url} answered ${response.status}`);
  return response.json();
};

const checkout = document.querySelector('connect-checkout');

checkout.addEventListener('payment-ready', (event) => {
  // The detail holds encryptedCustomerInput, idempotencyKey, browserData and what else the server needs.
  event.respondWith(post('/api/payments', event.detail));
});
checkout.addEventListener('session-expired', (event) => event.respondWith(post('/api/session', {})));

checkout.session = await post('/api/session', {});
