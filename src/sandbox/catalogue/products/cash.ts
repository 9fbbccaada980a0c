import { barCode } from '../../assets/drawings.js';
import { field, length, pattern, range, requiredForFiscalNumber } from '../field.js';
import { type Product, product } from '../product.js';

/** To pay at a counter. */
export const cash: readonly Product[] = [
  product({
    id: 1503,
    badge: { drawing: barCode, ink: '#22252b', band: ['#1f8a4c', '#f2b705'] },
    countries: ['BR'],
    currencies: ['BRL', 'USD'],
    order: 70,
    label: 'Boleto Bancário',
    logo: 1,
    paymentMethod: 'cash',
    mobileIntegrationLevel: 'BASIC_SUPPORT',
    fields: [
      field('fiscalNumber', {
        order: 1,
        label: 'Fiscal number',
        rules: [pattern('^\\d{11}$|^\\d{14}$')],
        mask: '{{99999999999999}}',
        keyboard: 'PhoneNumberKeyboard',
      }),
      field('firstName', {
        order: 2,
        label: 'First name',
        optional: true,
        rules: [requiredForFiscalNumber(11), length(0, 15)],
        alwaysShow: true,
      }),
      field('surname', {
        order: 5,
        label: 'Last name',
        optional: true,
        rules: [requiredForFiscalNumber(11), length(0, 35)],
        alwaysShow: true,
      }),
      field('companyName', {
        order: 6,
        label: 'Company name',
        optional: true,
        rules: [requiredForFiscalNumber(14), length(0, 40)],
        alwaysShow: true,
      }),
      field('street', { order: 10, label: 'Street', rules: [length(0, 50)] }),
      field('houseNumber', {
        order: 15,
        label: 'Street address number',
        optional: true,
        rules: [length(0, 15)],
      }),
      field('zip', {
        order: 20,
        label: 'Zip code',
        rules: [length(0, 8)],
        placeholder: '00000-000',
        mask: '{{99999}}-{{999}}',
      }),
      field('city', { order: 22, label: 'City', rules: [length(0, 20)] }),
      field('stateCode', { order: 25, label: 'State abbreviation', rules: [length(0, 2)] }),
    ],
  }),
  product({
    id: 1506,
    badge: { words: ['Pago', 'Fácil'], ink: '#a36a00', band: ['#f2b705', '#22252b'] },
    countries: ['AR'],
    currencies: ['ARS', 'USD'],
    order: 71,
    label: 'Pago Fácil',
    logo: 1,
    paymentMethod: 'cash',
    mobileIntegrationLevel: 'BASIC_SUPPORT',
    fields: [
      field('firstName', { order: 10, label: 'First name', rules: [length(1, 15)] }),
      field('surname', { order: 20, label: 'Surname', rules: [length(1, 35)] }),
      field('fiscalNumber', {
        order: 30,
        label: 'Fiscal number',
        rules: [length(7, 11), pattern('^[0-9]{7,11}$')],
        keyboard: 'IntegerKeyboard',
      }),
      field('amountPaidInCash', {
        order: 40,
        label: 'Cash amount',
        type: 'integer',
        optional: true,
        rules: [range(100, 1000000)],
        element: 'currency',
      }),
    ],
  }),
];
