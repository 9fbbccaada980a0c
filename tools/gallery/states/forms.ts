import type { GalleryState } from '../state.js';
import { cards, products } from './data.js';

const cardsOnly = { only: ['cards'] } as const;

/** States of forms while the consumer fills them in. */
export const forms = {
  'card-form': {
    title: 'An empty card form',
    session: cardsOnly,
    shows: ['[part~=form] [name=cardNumber]'],
  },
  brand: {
    title: 'A card whose brand is recognised',
    session: cardsOnly,
    visit: (visitor) => visitor.fillCard(cards.authorised),
    shows: ['[part~=brand]'],
  },
  'co-brand': {
    title: 'A card of two brands',
    session: cardsOnly,
    visit: (visitor) => visitor.fillCard(cards.coBranded),
    shows: ['[part~=brand-choice]'],
  },
  help: {
    title: 'Help for the security code of American Express',
    session: cardsOnly,
    async visit(visitor) {
      await visitor.fillCard(cards.amex, '1230', '1234');
      await visitor.press('[part~=help-button]');
    },
    shows: ['[part~=hint]'],
  },
  errors: {
    title: 'Errors in every field',
    session: cardsOnly,
    async visit(visitor) {
      await visitor.fill('cardNumber', cards.authorised.slice(0, -1));
      visitor.checkout.reportValidity();
    },
    shows: ['[part~=error]', '[part~=error] ~ [part~=field] ~ [part~=error]'],
  },
  'unknown-card': {
    title: 'A card that nobody knows',
    session: cardsOnly,
    async visit(visitor) {
      await visitor.fill('cardNumber', cards.unknown);
      visitor.checkout.showIssues();
    },
    shows: ['[part~=error]'],
  },
  installments: {
    title: 'Instalment plans of a card',
    session: cardsOnly,
    attributes: { installments: '', country: 'BR', currency: 'BRL', amount: '30000' },
    async visit(visitor) {
      await visitor.fillCard(cards.authorised);
      await visitor.press('[part~=plan-button]:enabled');
    },
    shows: ['[part~=plan-choice]'],
  },
  'bank-search': {
    title: 'Search for a bank',
    session: { only: [products.ideal] },
    async visit(visitor) {
      await visitor.sees('[part~=form] [role=combobox]');
      await visitor.fill('issuerId', 'ra');
    },
    shows: ['[part~=banks]'],
  },
  iban: {
    title: 'A direct debit by IBAN',
    session: { only: [products.sepaDirectDebit] },
    visit: (visitor) => visitor.fill('iban', 'NL13TEST0123456789'),
    shows: ['[part~=form] [name=iban]'],
  },
  'long-form': {
    title: 'A long form: an invoice in instalments',
    session: { only: [products.afterPay] },
    attributes: { amount: '10000' },
    shows: ['[part~=form] [name=emailAddress]', '.looked-up'],
  },
} satisfies Record<string, GalleryState>;
