import { field, length, luhn, notPast, pattern } from '../field.js';
import type { Badge } from '../../assets/badge.js';
import { IMAGES, type Product, type ProductFacts, product } from '../product.js';
import type { WireField } from '../wire.js';
import {
  cardNumber,
  cardholderName,
  expiryDate,
  requiredCardholderName,
  securityCode,
} from './card-fields.js';

type CardFacts = Omit<Partial<ProductFacts>, 'fields'> & {
  readonly badge: Badge;
  readonly number: WireField;
  readonly code: WireField;
  readonly last?: WireField;
};

/** A card by its scheme: number, expiry date, security code, and mostly the holder's name. */
const card = (
  id: number,
  order: number,
  label: string,
  logo: number,
  { number, code, last = cardholderName, ...more }: CardFacts,
): Product =>
  product({
    id,
    order,
    label,
    logo,
    paymentMethod: 'card',
    paymentProductGroup: 'cards',
    allowsRecurring: true,
    allowsTokenization: true,
    authenticationIndicator: { name: 'AUTHENTICATIONINDICATOR', value: '0' },
    ...more,
    fields: [number, expiryDate, code, last],
  });

const usual = { number: cardNumber(12, 19), code: securityCode({ shortest: 3, longest: 4 }) };
const sixteen = cardNumber(16, 16);
const threeDigits = securityCode();
const threeDigitsIfAny = securityCode({ optional: true });

const americanExpress = {
  number: cardNumber(15, 15, { placeholder: '**** ****** *****', mask: '{{9999}} {{999999}} {{99999}}' }),
  code: securityCode({
    longest: 4,
    label: 'CID',
    picture: 'ppf_cvv_2_v1.png',
    where: 'Four digits printed on the front',
  }),
};
const dinersClub = {
  number: cardNumber(14, 19, {
    placeholder: '**** ****** ****',
    mask: '{{9999}} {{999999}} {{9999}}{{99999}}',
  }),
  code: threeDigits,
};
const discover = {
  number: cardNumber(16, 19),
  code: securityCode({
    label: 'CID',
    picture: 'ppf_cvv_128_v1.png',
    where: 'Three digits printed on the back',
  }),
};
/** The only scheme whose numbers need no check digit. */
const unionPay = {
  number: field('cardNumber', {
    order: 10,
    label: 'Card number',
    type: 'numericstring',
    rules: [length(13, 19), pattern('^[0-9]{13,19}$')],
    placeholder: '**** **** **** ****',
    mask: '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}',
  }),
  code: threeDigitsIfAny,
};
const bcCard = {
  number: cardNumber(13, 16, { mask: '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}' }),
  code: threeDigitsIfAny,
  last: field('partialPin', {
    order: 40,
    label: 'First 2 digits of your PIN',
    type: 'numericstring',
    optional: true,
    rules: [length(2, 2), pattern('^[0-9]{2}$')],
    placeholder: '12',
    mask: '{{99}}',
    obfuscate: true,
    alwaysShow: true,
    tooltip: { image: `${IMAGES}ppf_cvv_v1.png`, label: 'Only the first two digits of the card PIN' },
  }),
};

/** Bancontact asks for these fields only without its app, and never for a security code. */
const bancontact = product({
  paymentMethod: 'card',
  paymentProductGroup: 'cards',
  id: 3012,
  badge: { words: ['Ban', 'contact'], ink: '#0b4f94', band: ['#0b4f94', '#f2c200'] },
  countries: ['BE', 'NL', 'FR', 'LU', 'DE'],
  currencies: ['EUR'],
  flow: 'bancontact',
  order: 15,
  label: 'Bancontact',
  logo: 2,
  acquirerCountry: 'BE',
  deviceFingerprintEnabled: true,
  fields: [
    field('cardNumber', {
      order: 0,
      label: 'Card number',
      type: 'numericstring',
      rules: [length(16, 19), luhn, pattern('^[0-9]*$')],
      placeholder: '**** **** **** ****',
      mask: '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}',
    }),
    field('cardholderName', {
      order: 1,
      label: 'Cardholder name',
      rules: [
        length(0, 35),
        pattern(
          '^[a-zA-ZàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßŠšŽžŸÿęĘ0-9 +_.=,:\\-\\[\\]\\/\\(\\)]*$',
        ),
      ],
      placeholder: 'John Doe',
    }),
    field('expiryDate', {
      order: 2,
      label: 'Expiry date',
      type: 'expirydate',
      rules: [notPast, pattern('^(0[1-9]|1[0-2])\\d\\d$')],
      placeholder: 'MM/YY',
      mask: '{{99}}/{{99}}',
    }),
  ],
});

/** Cards, all of them in the group `cards`. */
export const cards: readonly Product[] = [
  card(1, 1, 'Visa', 2, {
    ...usual,
    clickToPay: true,
    badge: { words: ['VISA'], ink: '#1a2b6d', band: ['#1a2b6d', '#f2a900'], italic: true },
  }),
  card(2, 2, 'American Express', 2, { ...americanExpress, badge: { words: ['AMEX'], ink: '#0b6fc2' } }),
  card(3, 3, 'MasterCard', 3, {
    clickToPay: true,
    badge: { words: ['Master', 'Card'], ink: '#2b2b33', band: ['#e0202b', '#f5a21c'] },
    number: sixteen,
    code: securityCode({ label: 'CVC2', picture: 'ppf_cvv_3_v2.png' }),
  }),
  card(130, 4, 'Carte Bancaire', 1, {
    badge: { words: ['CB'], ink: '#173f7f', band: ['#173f7f', '#1e9a67'] },
    countries: ['FR', 'MC', 'GP', 'MQ', 'GF', 'RE', 'YT', 'NL', 'BE', 'DE'],
    currencies: ['EUR'],
    number: sixteen,
    code: threeDigits,
    last: requiredCardholderName,
    acquirerCountry: 'FR',
  }),
  card(114, 5, 'Visa Debit', 2, {
    ...usual,
    badge: { words: ['VISA', 'Debit'], ink: '#1a2b6d', band: ['#1a2b6d'] },
  }),
  card(119, 6, 'MasterCard Debit', 4, {
    ...usual,
    badge: { words: ['MC', 'Debit'], ink: '#2b2b33', band: ['#f5a21c', '#e0202b'] },
  }),
  card(122, 7, 'Visa Electron', 2, {
    ...usual,
    badge: { words: ['VISA', 'Electron'], ink: '#1659a7', band: ['#1659a7', '#f2a900'] },
  }),
  card(117, 8, 'Maestro', 3, {
    badge: { words: ['Maestro'], ink: '#2b2b33', band: ['#0d8fd6', '#e0202b'] },
    currencies: ['EUR', 'GBP', 'CHF'],
    number: cardNumber(12, 19),
    code: threeDigitsIfAny,
  }),
  card(123, 9, 'Dankort', 1, {
    badge: { words: ['Dankort'], ink: '#c8102e' },
    countries: ['DK'],
    currencies: ['DKK', 'EUR'],
    number: sixteen,
    code: threeDigits,
  }),
  card(125, 10, 'JCB', 1, {
    badge: { words: ['JCB'], ink: '#123a7c', band: ['#123a7c', '#c8102e', '#117a3d'] },
    number: cardNumber(16, 19),
    code: securityCode({ shortest: 3, longest: 4 }),
  }),
  card(128, 11, 'Discover', 1, {
    ...discover,
    badge: { words: ['Discover'], ink: '#22252b', band: ['#f47b20'] },
  }),
  card(132, 12, 'Diners Club', 1, {
    ...dinersClub,
    badge: { words: ['Diners', 'Club'], ink: '#00588c', band: ['#00588c', '#8fa3b5'] },
  }),
  card(56, 13, 'UnionPay', 1, {
    ...unionPay,
    badge: { words: ['Union', 'Pay'], ink: '#0c5a6b', band: ['#d7263d', '#12458b', '#0f7f83'] },
  }),
  card(180, 14, 'BC Card', 1, {
    badge: { words: ['BC'], ink: '#d8232a' },
    countries: ['KR'],
    currencies: ['KRW'],
    ...bcCard,
    allowsInstallments: true,
    allowsRecurring: false,
  }),
  bancontact,
];
