import { field, validIban, length, pattern } from '../field.js';
import { product } from '../product.js';
import type { WireProduct } from '../wire.js';

const accountHolderName = field('accountHolderName', {
  order: 10,
  label: 'Account holder name',
  rules: [length(1, 30)],
  placeholder: 'John Doe',
});

const iban = field('iban', {
  order: 20,
  label: 'IBAN',
  rules: [validIban, length(15, 34)],
  mask: '{{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{****}} {{**}}',
});

/** Direct debits. */
export const directDebits: readonly WireProduct[] = [
  product({
    id: 770,
    order: 50,
    label: 'SEPA direct debit',
    logo: 1,
    paymentMethod: 'directDebit',
    allowsRecurring: true,
    allowsTokenization: true,
    fields: [
      accountHolderName,
      iban,
      field('bic', { order: 30, label: 'BIC / Swift code', optional: true, rules: [length(0, 11)] }),
    ],
  }),
  product({
    id: 771,
    order: 51,
    label: 'SEPA direct debit with mandate',
    logo: 1,
    paymentMethod: 'directDebit',
    allowsRecurring: true,
    supportsMandates: true,
    fields: [
      field('firstName', { order: 5, label: 'First name', rules: [length(1, 15)] }),
      field('surname', { order: 8, label: 'Surname', rules: [length(1, 35)] }),
      iban,
      field('street', { order: 30, label: 'Street', rules: [length(0, 50)] }),
      field('houseNumber', { order: 40, label: 'House number', optional: true, rules: [length(0, 15)] }),
      field('zip', { order: 50, label: 'Zip code', rules: [length(0, 10)] }),
      field('city', { order: 60, label: 'City', rules: [length(0, 40)] }),
    ],
  }),
  product({
    id: 730,
    order: 52,
    label: 'ACH',
    logo: 1,
    paymentMethod: 'directDebit',
    allowsTokenization: true,
    maxAmount: 11135390,
    fields: [
      field('city', { order: 10, label: 'City', optional: true, rules: [length(0, 40)] }),
      field('firstName', { order: 10, label: 'First name', optional: true, rules: [length(0, 15)] }),
      field('accountHolderName', {
        order: 10,
        label: 'Account holder name',
        rules: [length(0, 30)],
        placeholder: 'John Doe',
      }),
      field('bankCode', {
        order: 30,
        label: 'Bank code',
        type: 'numericstring',
        rules: [length(1, 8), pattern('^[0-9]{1,8}$')],
        keyboard: 'StringKeyboard',
      }),
      field('accountNumber', {
        order: 80,
        label: 'Account number',
        type: 'numericstring',
        rules: [length(1, 10), pattern('^[0-9]{1,10}$')],
      }),
      field('surname', { order: 400, label: 'Surname', optional: true, rules: [length(0, 35)] }),
      field('street', { order: 500, label: 'Street', optional: true, rules: [length(0, 50)] }),
      field('houseNumber', { order: 600, label: 'House number', optional: true, rules: [length(0, 15)] }),
      field('zip', { order: 700, label: 'Zip code', optional: true, rules: [length(0, 10)] }),
    ],
  }),
  product({
    id: 705,
    order: 53,
    label: 'Direct debit United Kingdom',
    logo: 1,
    paymentMethod: 'directDebit',
    allowsRecurring: true,
    allowsTokenization: true,
    fields: [
      accountHolderName,
      field('bankCode', {
        order: 20,
        label: 'Bank code',
        type: 'numericstring',
        rules: [length(6, 6), pattern('^[0-9]{6}$')],
        placeholder: '00-00-00',
        mask: '{{99}}-{{99}}-{{99}}',
      }),
      field('accountNumber', {
        order: 30,
        label: 'Account number',
        type: 'numericstring',
        rules: [length(8, 8), pattern('^[0-9]{8}$')],
        mask: '{{99999999}}',
      }),
    ],
  }),
];
