// What a page does that needs no library: the same requests side by side, the same rows, logos and inputs.
const given = document.querySelector('#session')?.textContent;
const session = given
  ? JSON.parse(given)
  : await (
      await fetch('/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })
    ).json();
const context =
  'amount=2980&currencyCode=EUR&countryCode=NL&locale=en_GB&isRecurring=false&isInstallments=false';
const get = async (path) => {
  const answer = await fetch(`${session.clientApiUrl}/v1/${session.customerId}/${path}`, {
    headers: {
      'Content-Type': 'application/json',
      Authorization: `GCS v1Client:${session.clientSessionId}`,
      'X-GCS-ClientMetaInfo': btoa('{}'),
    },
    cache: 'no-store',
  });
  return answer.json();
};

const make = (tag, properties, ...children) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
};
const logo = (path) => make('img', { src: session.assetUrl + path, alt: '', width: 40, height: 26 });

const autofill = { cardNumber: 'cc-number', expiryDate: 'cc-exp', cvv: 'cc-csc' };
const masked = (digits, mask) => {
  let at = 0;
  let text = '';
  for (const sign of mask.replace(/[{}]/g, '')) {
    if (at >= digits.length) break;
    text += sign === '9' ? digits[at++] : sign;
  }
  return text;
};
const fieldOf = ({ id, displayHints }) => {
  const input = make('input', { name: id, inputMode: 'numeric', autocomplete: autofill[id] ?? 'off' });
  input.addEventListener('input', () => {
    input.value = masked(input.value.replace(/\D/g, ''), displayHints.mask);
  });
  return make('label', {}, displayHints.label, input);
};
const formOf = (group) =>
  make('div', { className: 'form' }, ...group.fields.map(fieldOf), make('button', {}, 'Pay €29.80'));

const rowOf = (label, logos, checked) => {
  const shown = logos.length > 5 ? logos.slice(0, 4) : logos;
  const radio = make('input', { type: 'radio', name: 'product', checked });
  const more = logos.length > shown.length ? [`+${logos.length - shown.length}`] : [];
  return make('label', { className: 'row' }, radio, make('span', {}, label), ...shown.map(logo), ...more);
};

const preparing = get('crypto/publickey').then(({ publicKey }) =>
  crypto.subtle.importKey(
    'spki',
    Uint8Array.from(atob(publicKey), (char) => char.charCodeAt(0)),
    { name: 'RSA-OAEP', hash: 'SHA-1' },
    false,
    ['encrypt'],
  ),
);
const [{ paymentProducts }, { paymentProductGroups }] = await Promise.all([
  get(`products?${context}&hide=fields`),
  get(`productgroups?${context}`),
]);
const rows = make('fieldset', {});
for (const group of paymentProductGroups) {
  const members = paymentProducts.filter((product) => product.paymentProductGroup === group.id);
  const logos = members.map((product) => product.displayHints.logo);
  rows.append(rowOf(group.displayHints.label, logos, true), formOf(group));
}
const wallets = [302, 320];
const others = paymentProducts.filter(
  ({ id, paymentProductGroup }) => !paymentProductGroup && !wallets.includes(id),
);
for (const { displayHints } of others.sort(
  (a, b) => a.displayHints.displayOrder - b.displayHints.displayOrder,
))
  rows.append(rowOf(displayHints.label, [displayHints.logo], false));
document.querySelector('#checkout').replaceChildren(rows);
await preparing;
