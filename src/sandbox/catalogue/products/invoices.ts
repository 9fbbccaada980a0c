import { bank, invoice } from '../../assets/drawings.js';
import { accepted, field, length, listed, named, pattern, validEmailAddress } from '../field.js';
import { type Product, product } from '../product.js';
import type { WireValue } from '../wire.js';

const title = field('title', {
  order: 10,
  label: 'Title',
  ...named({ Mr: 'Mr', Mrs: 'Mrs', Miss: 'Miss' }),
});

const firstName = field('firstName', { order: 20, label: 'First name', rules: [length(1, 15)] });

const surname = field('surname', { order: 30, label: 'Surname', rules: [length(1, 35)] });

const dateOfBirth = field('dateOfBirth', {
  order: 40,
  label: 'Date of birth',
  type: 'date',
  rules: [length(8, 8), pattern('^[0-9]{8}$')],
  placeholder: 'dd-mm-yyyy',
  mask: '{{99}}-{{99}}-{{9999}}',
  element: 'date',
});

const emailAddress = field('emailAddress', {
  order: 50,
  label: 'E-mail address',
  rules: [length(0, 70), validEmailAddress],
  placeholder: 'you@domain.com',
  keyboard: 'EmailAddressKeyboard',
});

const phoneNumber = field('phoneNumber', {
  order: 60,
  label: 'Phone number',
  rules: [length(8, 20), pattern('^\\+?[0-9 ]+$')],
  keyboard: 'PhoneNumberKeyboard',
});

const fiscalNumber = field('fiscalNumber', {
  order: 70,
  label: 'Fiscal number',
  optional: true,
  rules: [length(0, 14)],
  lookup: true,
});

const street = field('street', { order: 80, label: 'Street', rules: [length(1, 50)] });

const houseNumber = field('houseNumber', { order: 90, label: 'House number', rules: [length(1, 15)] });

const additionalInfo = field('additionalInfo', {
  order: 100,
  label: 'Additional address information',
  optional: true,
  rules: [length(0, 50)],
});

const zip = field('zip', { order: 110, label: 'Zip code', rules: [length(1, 10)], lookup: true });

const city = field('city', { order: 120, label: 'City', rules: [length(1, 40)] });

const countryCode = field('countryCode', {
  order: 130,
  label: 'Country',
  ...named({
    AT: 'Austria',
    BE: 'Belgium',
    DE: 'Germany',
    FI: 'Finland',
    NL: 'Netherlands',
    NO: 'Norway',
    SE: 'Sweden',
  }),
});

const termsAndConditions = field('termsAndConditions', {
  order: 900,
  label: 'I accept the {link} terms and conditions',
  type: 'boolean',
  rules: [accepted],
  placeholder: '',
  link: 'https://example.test/afterpay/terms',
  element: 'boolean',
});

/** The recipient of the invoice and their address. */
const person = [
  title,
  firstName,
  surname,
  dateOfBirth,
  emailAddress,
  phoneNumber,
  fiscalNumber,
  street,
  houseNumber,
  additionalInfo,
  zip,
  city,
  countryCode,
];

/** Amounts in cents, rates in percent. */
const plan = (
  months: number,
  amount: string,
  rate: string,
  effective: string,
  startup: string,
  total: string,
): WireValue => ({
  displayElements: [
    { id: 'displayName', label: 'Plan', type: 'STRING', value: `${months} months` },
    { id: 'installmentAmount', label: 'Amount per installment', type: 'CURRENCY', value: amount },
    { id: 'numberOfInstallments', label: 'Number of installments', type: 'INTEGER', value: String(months) },
    { id: 'interestRate', label: 'Interest rate', type: 'PERCENTAGE', value: rate },
    {
      id: 'effectiveAnnualPercentageRate',
      label: 'Effective interest rate',
      type: 'PERCENTAGE',
      value: effective,
    },
    { id: 'monthlyFee', label: 'Monthly fee', type: 'CURRENCY', value: '95' },
    { id: 'startupFee', label: 'Startup fee', type: 'CURRENCY', value: startup },
    { id: 'totalAmount', label: 'Total amount to pay', type: 'CURRENCY', value: total },
    { id: 'secciUrl', label: 'SECCI', type: 'URI', value: `https://example.test/secci/AP-${months}` },
  ],
  displayName: `${months} months`,
  value: `AP-${months}`,
});

const installmentId = field('installmentId', {
  order: 140,
  label: 'Select a plan',
  ...listed([
    plan(3, '3400', '0.00', '8.30', '0', '10200'),
    plan(6, '1750', '9.90', '14.20', '0', '10500'),
    plan(12, '930', '14.90', '21.40', '500', '11160'),
  ]),
});

/** To pay later: transfers, invoices and instalments. */
export const invoices: readonly Product[] = [
  product({
    id: 11,
    badge: { drawing: bank, ink: '#33415c' },
    order: 60,
    label: 'Bank Transfer',
    logo: 1,
    paymentMethod: 'bankTransfer',
    allowsRecurring: true,
    fields: [
      field('firstName', { order: 10, label: 'First name', optional: true, rules: [length(0, 15)] }),
      field('surname', { order: 20, label: 'Surname', rules: [length(1, 35)] }),
      field('street', { order: 30, label: 'Street', optional: true, rules: [length(0, 50)] }),
      field('houseNumber', { order: 40, label: 'House number', optional: true, rules: [length(0, 15)] }),
      field('zip', { order: 50, label: 'Zip code', optional: true, rules: [length(0, 10)] }),
      field('city', { order: 60, label: 'City', optional: true, rules: [length(0, 40)] }),
    ],
  }),
  product({
    id: 201,
    badge: { drawing: invoice, ink: '#33415c' },
    countries: ['NL', 'DE', 'BE', 'US'],
    currencies: ['EUR', 'USD'],
    order: 61,
    label: 'Invoice',
    logo: 1,
    paymentMethod: 'invoice',
    allowsRecurring: true,
    fields: [
      field('stateCode', { order: 1, label: 'State code', optional: true, rules: [length(0, 9)] }),
      field('city', { order: 20, label: 'City', rules: [length(0, 40)] }),
      field('street', { order: 600, label: 'Street', optional: true, rules: [length(0, 50)] }),
    ],
  }),
  product({
    id: 9000,
    badge: { words: ['After', 'Pay'], ink: '#1d4f45', band: ['#45b39c', '#1d4f45'] },
    countries: ['AT', 'BE', 'DE', 'FI', 'NL', 'NO', 'SE'],
    currencies: ['EUR', 'NOK', 'SEK'],
    order: 62,
    label: 'AfterPay Installments',
    logo: 1,
    paymentMethod: 'eInvoice',
    deviceFingerprintEnabled: true,
    minAmount: 5000,
    fields: [...person, installmentId, termsAndConditions],
  }),
  product({
    id: 9001,
    badge: { words: ['After', 'Pay'], ink: '#1d4f45', band: ['#45b39c'] },
    countries: ['AT', 'BE', 'DE', 'FI', 'NL', 'NO', 'SE'],
    currencies: ['EUR', 'NOK', 'SEK'],
    order: 63,
    label: 'AfterPay Invoice',
    logo: 1,
    paymentMethod: 'eInvoice',
    deviceFingerprintEnabled: true,
    minAmount: 100,
    fields: [...person, termsAndConditions],
  }),
];
