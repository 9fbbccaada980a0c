const checkout = document.querySelector('connect-checkout');
const told = document.querySelector('.told');

const post = async (url, body, headers) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json();
};

const names = [
  'checkout-ready',
  'product-change',
  'payment-change',
  'payment-ready',
  'payment-action',
  'payment-result',
  'session-expiring',
  'session-expired',
  'checkout-error',
];
/** The long and unreadable parts are cut: that they are there is what matters. */
const shown = (key, value) =>
  typeof value === 'string' && value.length > 60 ? `${value.slice(0, 24)}…` : value;
for (const name of names)
  checkout.addEventListener(name, ({ detail }) => {
    const line = document.createElement('li');
    line.append(name, document.createElement('code'));
    line.lastChild.textContent = JSON.stringify(detail?.error ? { code: detail.error.code } : detail, shown);
    told.append(line);
  });

checkout.addEventListener('payment-ready', (event) => {
  event.respondWith(post('/api/payments', event.detail, { 'Idempotency-Key': crypto.randomUUID() }));
});
for (const name of ['session-expiring', 'session-expired'])
  checkout.addEventListener(name, (event) => event.respondWith?.(post('/api/session', {})));

await customElements.whenDefined('connect-checkout');
checkout.session = await post('/api/session', {});
