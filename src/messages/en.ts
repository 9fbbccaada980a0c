import type { Messages } from './messages.js';

export default {
  paymentMethod: 'Payment method',
  pay: (amount) => `Pay ${amount}`,
  paying: 'Paying…',
  redirecting: 'Taking you to your bank…',
  loading: 'Loading ways to pay',
  optional: '(optional)',
  remember: 'Save for next time',
  brandFound: (brand) => `${brand} card`,
  continueElsewhere: 'You continue on their page',
  help: (label) => `What is ${label}?`,
  reference: 'Reference',
  trouble: 'Something went wrong. Try again later.',
  unsure: 'Did you pay? We do not know yet. Try again: you will not pay twice.',
  paid: 'Paid',
} satisfies Messages as Messages;
