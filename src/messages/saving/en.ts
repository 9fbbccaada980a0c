import type { SavingMessages } from './messages.js';

const words: SavingMessages = {
  what: 'What to save',
  saveCard: 'Save card',
  saveAccount: 'Save account',
  saving: 'Saving…',
  loading: 'Loading what can be saved',
  nothingOffered: 'Nothing can be saved here.',
  unsure: 'Was it saved? We do not know yet. Try again: it will not be saved twice.',
  sessionExpired: 'This page was open for a long time. Nothing has been saved yet.',
  reload: 'This page was open for too long. Reload it to continue.',
  notNow: 'Saving does not work at the moment.',
  gone: 'What you chose cannot be saved here any more. Choose something else.',
  refused: 'This could not be saved. Check the details, or use another card or account.',
  cardRefused: (brand) => `${brand || 'This card'} cannot be saved here. Use another card.`,
  brand: 'Card brand',
  required: (label) => `${label} is needed.`,
  terms: 'Accept the terms to continue.',
  savedCard: 'Your card is saved',
  savedAccount: 'Your account is saved',
  alreadySaved: 'This was saved before',
  accounts: 'Saved cards and accounts',
  none: 'Nothing is saved yet.',
  addCard: 'Add a card',
  add: 'Add a card or account',
  replace: 'Replace',
  takesPlace: (name) => `This takes the place of ${name}.`,
  cancel: 'Cancel',
};

export default words;
