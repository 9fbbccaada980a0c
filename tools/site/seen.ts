import type { StateName } from '../gallery/states/index.js';

/** What is seen in the picture of each state, in English; the compiler refuses a state without a description. */
export const seen: Readonly<Record<StateName, string>> = {
  loading: 'Grey bars in the places of the list and of a card form',
  list: 'Cards are chosen and their form is open: number, expiry date, security code, name, a pay button with the amount. Below it other ways to pay, each with a logo, and a row for the rest of them',
  redirect:
    'PayPal is chosen in the list: a sentence says that one continues on their page, above the pay button',
  ungrouped: 'Visa, American Express and MasterCard are rows of their own; the form of Visa is open',
  hosted:
    'Cards are chosen, without a form: a sentence says that details are entered on the next page, above the pay button',
  'hosted-failed':
    'Cards are chosen, without a form; a box says that the shop did not answer, above the pay button',
  'stored-accounts':
    'Four stored accounts head the list. A Visa card that ends in 7977 is open and asks for its security code; an expired MasterCard says so in red',
  removal:
    'Below a stored Visa card: Remove this saved way to pay? with the buttons Remove and Keep; Keep has the focus',
  policy:
    'A dialog over the checkout with the privacy statements of the ways to pay, and a button to close it',
  unfolded: 'All fifteen ways to pay are listed; the card form at the top is open',
  ordered:
    'An invoice is the first way to pay and its long form is open; first name, surname and city are filled in',
  'own-words': 'A card form whose button says Order and pay, with the amount',
  'nothing-offered': 'A box: there is no way to pay this amount here',
  failed: 'A box with a red border: paying does not work at the moment, with a button to try again',
  offline: 'A box with a red border: there is no connection, with a button to try again',
  expired: 'A box: this page was open for too long, with a button to try again',
  'card-form': 'An empty card form: number, expiry date and security code, name, a checkbox, the pay button',
  brand: 'A card form that is filled in, with the logo of Visa at the end of the number',
  'co-brand': 'A card form with two logos to choose from at the end of the number: CB is chosen, Visa is not',
  help: 'A card form with a drawing of an American Express card, beside it: four digits printed on the front',
  errors:
    'A card form with red borders; a sentence below each field says what to do: one digit of the number seems to be wrong, the expiry date and the security code are needed',
  'unknown-card':
    'A card form with red borders; below the number: check the card number, this card is not known here',
  installments:
    'A card form, below it the plans: pay in full is chosen, then three, six, nine and twelve instalments, each with its total and interest',
  'bank-search':
    'A field with the letters “ra” and the one bank that they find, Rabobank, above the pay button',
  iban: 'A form for a direct debit: account holder, and an IBAN in groups of four characters',
  'long-form': 'A form with title, names, date of birth, e-mail, telephone and address, one below the other',
  paying: 'A card form in grey; the button says Paying, with a turning circle',
  redirecting: 'A card form in grey; the button says that one is taken to the bank',
  dialog:
    'The bank’s page in a dialog titled Confirm your payment, with a cancel button: the amount, the card’s last digits, a button to authenticate',
  paid: 'A green check mark, Paid, the amount and the reference',
  declined:
    'A box with a red border heads the form: the bank did not approve this payment, try another card or ask the bank. Number and date are still there',
  'wrong-security-code': 'A card form; below the empty security code in red: check it, it was not accepted',
  'in-doubt':
    'A card form; a box above the button: did you pay? We do not know yet. Try again, you will not pay twice',
  'session-renewed':
    'A card form that kept its number; a box above the button: nothing has been paid yet, enter the security code again',
  'no-news':
    'A clock, No news of your payment yet, the amount, and that the shop has not answered: ask it before you pay again',
  'in-review': 'A clock, Payment being checked, the amount, what that means, the reference',
  instructions:
    'One more step: amount, IBAN, account holder and reference of a bank transfer, each with a button that copies it',
  'qr-code':
    'One more step: the amount, on a phone a button that opens the app, on a wide screen a QR code to scan; until when it waits, and a button to pay another way',
  save: 'A card form whose button says Save card, without an amount; below it, SEPA direct debit',
  'save-refused': 'A box with a red border heads the form: this could not be saved',
  saved: 'A green check mark: your card is saved, nothing was charged',
  manage:
    'Saved cards and accounts: two cards, an expired card that can be replaced, a bank account, each with a remove button; below them a button to add one',
  'manage-removal':
    'The list of saved cards; the first one asks: Remove this saved way to pay? Remove or Keep',
  'manage-replace': 'An expired card, and below it the form for the one that takes its place',
  'manage-empty': 'Nothing is saved yet, and a button to add a card or account',
};
