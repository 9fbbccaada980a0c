import type { Messages } from './messages.js';

export default {
  paymentMethod: 'Payment method',
  pay: (amount) => `Pay ${amount}`,
  paying: 'Paying…',
  waitingForBank: 'Waiting for your bank…',
  redirecting: 'Taking you to your bank…',
  loading: 'Loading ways to pay',
  optional: '(optional)',
  remember: 'Save for next time',
  cardBrand: 'Pay with',
  brandFound: (brand) => `${brand} card`,
  continueElsewhere: 'You continue on their page',
  expires: (expiry) => `Expires ${expiry}`,
  expired: (expiry) => `Expired ${expiry}`,
  more: (count) => `and ${count} more`,
  help: (label) => `What is ${label}?`,
  nothingOffered: 'There is no way to pay this amount here.',
  reference: 'Reference',
  trouble: 'Something went wrong. Check your connection, and try again.',
  outcomes: {
    paid: 'Paid',
    pending: 'Payment on its way',
    other: 'Payment not completed',
  },
} satisfies Messages as Messages;
