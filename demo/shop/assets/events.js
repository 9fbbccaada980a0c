const checkout = document.querySelector('connect-checkout');
const told = document.querySelector('.told');

const post = async (url, body, headers) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  // Nobody knows then how it ended: it is to be sent again.
  if (response.status >= 500 || response.status === 409) throw new Error('The shop gave no answer');
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

const { order } = document.querySelector('main').dataset;
/** One per payment whose end is not known: sent again after a lost answer, it never pays twice. */
let key;
const pay = async (detail) => {
  key ??= crypto.randomUUID();
  const answer = await post(`/api/payments?order=${order}`, detail, { 'Idempotency-Key': key });
  key = undefined;
  return answer;
};
checkout.addEventListener('payment-ready', (event) => event.respondWith(pay(event.detail)));
for (const name of ['session-expiring', 'session-expired'])
  checkout.addEventListener(name, (event) => event.respondWith?.(post('/api/session', {})));

await customElements.whenDefined('connect-checkout');
checkout.session = await post('/api/session', {});
