import type { InputHints } from '../../domain/field-hints.js';
import type { PaymentProductField } from '../../domain/field.js';

/** HTML's autofill names; a form with any other field asks `domain/field-hints`, which knows them all. */
export const cardAutofill: Readonly<Record<string, string>> = {
  // A field of the platform's may have any id.
  __proto__: null as never,
  cardNumber: 'cc-number',
  expiryDate: 'cc-exp',
  cvv: 'cc-csc',
  cardholderName: 'cc-name',
};

/** What the inputs of a card form tell the browser. */
export const cardHints = ({ id, type }: PaymentProductField, last: boolean): InputHints => ({
  type: 'text',
  autocomplete: cardAutofill[id] ?? 'off',
  inputMode: type === 'string' ? 'text' : 'numeric',
  enterKeyHint: last ? 'done' : 'next',
  width: id === 'cvv' || type === 'expirydate' ? 'half' : '',
});
