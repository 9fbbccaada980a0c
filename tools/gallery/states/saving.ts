import type { ConnectCheckout } from '../../../src/index.js';
import type { GalleryState } from '../state.js';
import type { Visitor } from '../visitor.js';
import { cards, tokens } from './data.js';

const save = async (visitor: Visitor) => {
  await visitor.fillCard(cards.authorised);
  await visitor.pay();
};

/** Responses of the merchant's server once it has created a token, or failed to. */
const answering = (answer: object) => (checkout: ConnectCheckout) =>
  checkout.addEventListener('payment-ready', (event) => event.respondWith(Promise.resolve(answer)));

/** States of saving and managing accounts, without a payment. */
export const saving = {
  save: {
    title: 'A card is saved without a payment',
    attributes: { purpose: 'save' },
    shows: ['[part~=list]', '[part~=form]', '[part~=pay-button]'],
  },
  'save-refused': {
    title: 'A card could not be saved',
    attributes: { purpose: 'save' },
    session: { only: ['cards'] },
    listen: answering({ errors: [{ code: '400120' }] }),
    visit: save,
    shows: ['[part~=notice]', '[part~=form]'],
  },
  saved: {
    title: 'A card is saved',
    attributes: { purpose: 'save' },
    session: { only: ['cards'] },
    listen: answering({ isNewToken: true }),
    visit: save,
    shows: ['[part~=outcome]'],
  },
  manage: {
    title: 'The stored accounts, to add and to remove',
    attributes: { purpose: 'manage' },
    session: { tokens: Object.values(tokens) },
    shows: ['[part~=accounts]', '[part~=add-button]', '[part~=replace-button]'],
  },
  'manage-removal': {
    title: 'One of the stored accounts is about to be removed',
    attributes: { purpose: 'manage' },
    session: { tokens: [tokens.visa, tokens.expiredMasterCard] },
    visit: (visitor) => visitor.press('[part~=remove-button]'),
    shows: ['[part~=removal]'],
  },
  'manage-replace': {
    title: 'An expired card is about to be replaced',
    attributes: { purpose: 'manage' },
    session: { tokens: [tokens.expiredMasterCard], only: ['cards'] },
    visit: (visitor) => visitor.press('[part~=replace-button]'),
    shows: ['[part~=form]', '[part~=cancel-button]'],
  },
  'manage-empty': {
    title: 'Nothing is stored yet',
    attributes: { purpose: 'manage' },
    shows: ['[part~=accounts]', '[part~=add-button]'],
  },
} satisfies Record<string, GalleryState>;
