import { Session } from 'connect-sdk-client-js';

/* A card form with the platform's own SDK, which has no user interface: the calls that its guide names, side by side. */
const answer = await fetch('/session', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: '{}',
});
const sdk = new Session((await answer.json()) as ConstructorParameters<typeof Session>[0]);
const details = {
  totalAmount: 2980,
  countryCode: 'NL',
  currency: 'EUR',
  locale: 'en_GB',
  isRecurring: false,
};
const [items, group] = await Promise.all([
  sdk.getBasicPaymentItems(details, true),
  sdk.getPaymentProductGroup('cards', details),
]);
void sdk.getPublicKey();

const rows = document.createElement('fieldset');
for (const { id } of items.basicPaymentItems) {
  const row = document.createElement('label');
  row.className = 'row';
  const radio = Object.assign(document.createElement('input'), { type: 'radio', name: 'product' });
  row.append(radio, String(id));
  rows.append(row);
}
const form = document.createElement('div');
form.className = 'form';
for (const { id } of group.paymentProductFields) {
  const label = document.createElement('label');
  label.append(id, Object.assign(document.createElement('input'), { name: id }));
  form.append(label);
}
rows.prepend(form);
document.querySelector('#checkout')!.replaceChildren(rows);
