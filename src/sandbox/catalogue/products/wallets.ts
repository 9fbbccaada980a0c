import { field, length, pattern } from '../field.js';
import { product } from '../product.js';
import type { WireField, WireProduct } from '../wire.js';

/** Made by the wallet, not by the consumer: nothing to show. */
const encryptedPaymentData: WireField = {
  dataRestrictions: { isRequired: true, validators: {} },
  id: 'encryptedPaymentData',
  type: 'string',
};

/** Wallets, on the device and elsewhere. */
export const wallets: readonly WireProduct[] = [
  product({
    id: 302,
    order: 20,
    label: 'Apple Pay',
    logo: 1,
    paymentMethod: 'mobile',
    acquirerCountry: 'NL',
    isJavaScriptRequired: true,
    paymentProduct302SpecificData: { networks: ['Visa', 'MasterCard', 'AmEx', 'Maestro'] },
    fields: [encryptedPaymentData],
  }),
  product({
    id: 320,
    order: 21,
    label: 'Google Pay',
    logo: 4,
    paymentMethod: 'mobile',
    acquirerCountry: 'NL',
    isJavaScriptRequired: true,
    paymentProduct320SpecificData: { gateway: 'globalcollect', networks: ['VISA', 'MASTERCARD', 'AMEX'] },
    fields: [encryptedPaymentData],
  }),
  product({
    id: 840,
    order: 31,
    label: 'PayPal',
    logo: 1,
    paymentMethod: 'redirect',
    allowsRecurring: true,
    allowsTokenization: true,
    canBeIframed: false,
    usesRedirectionTo3rdParty: true,
  }),
  product({
    id: 830,
    order: 35,
    label: 'paysafecard',
    logo: 1,
    paymentMethod: 'redirect',
    canBeIframed: false,
    maxAmount: 100000,
    usesRedirectionTo3rdParty: true,
  }),
  product({
    id: 843,
    order: 36,
    label: 'Skrill',
    logo: 1,
    paymentMethod: 'redirect',
    canBeIframed: false,
    usesRedirectionTo3rdParty: true,
  }),
  product({
    id: 861,
    order: 40,
    label: 'Alipay',
    logo: 2,
    paymentMethod: 'redirect',
    canBeIframed: false,
    mobileIntegrationLevel: 'BASIC_SUPPORT',
    usesRedirectionTo3rdParty: true,
  }),
  product({
    id: 863,
    order: 41,
    label: 'WeChat Pay',
    logo: 1,
    paymentMethod: 'redirect',
    paymentProduct863SpecificData: { integrationTypes: ['desktopQRCode', 'urlIntent'] },
  }),
  product({
    id: 8580,
    order: 45,
    label: 'QIWI Wallet/Kiosk',
    logo: 1,
    paymentMethod: 'redirect',
    canBeIframed: false,
    usesRedirectionTo3rdParty: true,
    fields: [
      field('phoneNumber', {
        order: 10,
        label: 'Phone number',
        type: 'numericstring',
        rules: [length(10, 15), pattern('^[0-9]{10,15}$')],
        placeholder: '7 *** *** ** **',
        mask: '{{9}} {{999}} {{999}} {{99}} {{99}}{{9999}}',
        keyboard: 'PhoneNumberKeyboard',
      }),
    ],
  }),
];
