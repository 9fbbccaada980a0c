import type { Words } from './words.js';

export const en: Words = {
  acs: {
    title: 'Confirm your payment',
    lead: 'Your bank wants to be sure that it is you who pays.',
    go: 'Authenticate',
  },
  bank: {
    title: 'Pay with {product}',
    lead: 'Here your bank or wallet would ask you to sign in.',
    go: 'Pay',
  },
  mandate: {
    title: 'Sign the mandate',
    lead: 'You allow the merchant to collect money from your account.',
    go: 'Sign',
  },
  fail: 'Fail',
  cancel: 'Cancel',
  merchant: 'Merchant',
  amount: 'Amount',
  card: 'Card',
  account: 'Account',
  mandateId: 'Mandate',
  sandbox: 'This is a test page. No money moves: you choose how it goes.',
  done: { title: 'All done', text: 'You can close this page and go back to the shop.' },
  unknown: { title: 'Nothing to do here', text: 'This page is not known, or not any more.' },
  hostedCheckout: {
    title: 'Pay',
    reference: 'Reference',
    variant: 'Page design',
    back: 'Back to the shop',
    refused: 'That payment did not go through. Choose how you want to pay.',
    paid: { title: 'Thank you', text: 'Your payment is on its way to the shop.' },
  },
  hostedMandate: { wrongIban: 'Check the IBAN. A character seems to be wrong or missing.' },
  notBuilt: { title: 'The checkout is not built', text: 'Run npm run build, then load this page again.' },
};
