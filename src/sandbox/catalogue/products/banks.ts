import { field, length, named, pattern, validEmailAddress, validResidentId } from '../field.js';
import { directories } from '../directories.js';
import { product } from '../product.js';
import type { WireProduct } from '../wire.js';

/** The banks of the product's directory. */
const issuersOf = (paymentProductId: number) =>
  named(
    Object.fromEntries(
      (directories.get(paymentProductId)?.entries ?? []).map(({ issuerId, issuerName }) => [
        issuerId,
        issuerName,
      ]),
    ),
  );

/** Payments in a bank's own pages. */
export const banks: readonly WireProduct[] = [
  product({
    id: 809,
    order: 30,
    label: 'iDEAL',
    logo: 2,
    paymentMethod: 'redirect',
    canBeIframed: false,
    maxAmount: 5000000,
    usesRedirectionTo3rdParty: true,
    fields: [
      field('issuerId', {
        order: 1,
        label: 'Select your bank',
        ...issuersOf(809),
      }),
    ],
  }),
  product({
    id: 836,
    order: 32,
    label: 'Direct Bank Transfer',
    logo: 3,
    paymentMethod: 'redirect',
    canBeIframed: false,
    usesRedirectionTo3rdParty: true,
  }),
  product({
    id: 816,
    order: 33,
    label: 'giropay',
    logo: 2,
    paymentMethod: 'redirect',
    canBeIframed: false,
    usesRedirectionTo3rdParty: true,
    fields: [
      field('bic', {
        order: 10,
        label: 'BIC / Swift code',
        optional: true,
        rules: [length(8, 11), pattern('^[A-Za-z]{6}[A-Za-z0-9]{2}([A-Za-z0-9]{3})?$')],
        mask: '{{***********}}',
      }),
    ],
  }),
  product({
    id: 806,
    order: 34,
    label: 'Trustly',
    logo: 4,
    paymentMethod: 'redirect',
    canBeIframed: true,
    usesRedirectionTo3rdParty: true,
    fields: [
      field('countryCode', {
        order: 10,
        label: 'Country',
        ...named({
          DE: 'Germany',
          EE: 'Estonia',
          ES: 'Spain',
          FI: 'Finland',
          IT: 'Italy',
          LV: 'Latvia',
          LT: 'Lithuania',
          NL: 'Netherlands',
          PL: 'Poland',
          SE: 'Sweden',
        }),
      }),
    ],
  }),
  product({
    id: 3124,
    order: 37,
    label: 'Przelewy24',
    logo: 1,
    paymentMethod: 'redirect',
    canBeIframed: false,
    usesRedirectionTo3rdParty: true,
    fields: [
      field('emailAddress', {
        order: 10,
        label: 'E-mail address',
        rules: [length(0, 70), validEmailAddress],
        placeholder: 'you@domain.com',
        keyboard: 'EmailAddressKeyboard',
      }),
    ],
  }),
  product({
    id: 3130,
    order: 38,
    label: 'TWINT',
    logo: 1,
    paymentMethod: 'redirect',
    canBeIframed: false,
    usesRedirectionTo3rdParty: true,
  }),
  product({
    id: 3201,
    order: 39,
    label: 'PostFinance Card',
    logo: 1,
    paymentMethod: 'redirect',
    canBeIframed: false,
    usesRedirectionTo3rdParty: true,
  }),
  product({
    id: 869,
    order: 42,
    label: 'China UnionPay',
    logo: 1,
    paymentMethod: 'redirect',
    canBeIframed: false,
    usesRedirectionTo3rdParty: true,
    fields: [
      field('residentIdName', { order: 10, label: 'Resident name', rules: [length(1, 50)] }),
      field('residentIdNumber', {
        order: 20,
        label: 'National identity number',
        rules: [validResidentId],
        placeholder: '******************',
        mask: '{{******************}}',
      }),
      field('residentMobilePhoneNumber', {
        order: 30,
        label: 'Cell phone number',
        type: 'numericstring',
        rules: [length(11, 11), pattern('^1[0-9]{10}$')],
        placeholder: '+86 *** **** ****',
        mask: '+86 {{999}} {{9999}} {{9999}}',
        keyboard: 'PhoneNumberKeyboard',
      }),
    ],
  }),
  product({
    id: 882,
    order: 43,
    label: 'NetBanking',
    logo: 2,
    paymentMethod: 'redirect',
    canBeIframed: false,
    usesRedirectionTo3rdParty: true,
    fields: [
      field('issuerId', {
        order: 10,
        label: 'Select your bank',
        ...issuersOf(882),
      }),
    ],
  }),
  product({
    id: 4101,
    order: 44,
    label: 'UPI',
    logo: 2,
    paymentMethod: 'redirect',
    fields: [
      field('virtualPaymentAddress', {
        order: 10,
        label: 'VPA',
        optional: true,
        rules: [length(3, 255), pattern('^[A-Za-z0-9.\\-_]+@[A-Za-z0-9]+$')],
        alwaysShow: true,
      }),
    ],
  }),
];
