import type { GalleryState } from '../state.js';
import { products, tokens } from './data.js';

/** Attributes of a page in front of the platform's hosted checkout. */
const hosted = { 'hosted-url': '/api/hosted', 'payment-url': '/api/payments', 'return-url': '/' };

/** States before anything is typed: the list of ways to pay, and what can replace it. */
export const listing = {
  loading: {
    title: 'The list is loading',
    session: { faults: [{ kind: 'never', path: '/products', times: 'always' }] },
    shows: ['[part~=skeleton]'],
  },
  list: {
    title: 'A list of ways to pay',
    shows: ['[part~=list]', '[part~=form]'],
  },
  redirect: {
    title: 'A way to pay that continues elsewhere',
    async visit(visitor) {
      await visitor.reaches('ready');
      await visitor.checkout.select(products.paypal);
    },
    shows: ['[part~=product] + [part~=product-chosen]', '[part~=pay-button]'],
  },
  ungrouped: {
    title: 'Cards listed one by one',
    attributes: { ungrouped: '' },
    shows: ['[part~=list]', '[part~=form]'],
  },
  hosted: {
    title: 'Details are typed on the platform’s own page',
    attributes: hosted,
    shows: ['[part~=list]', '[part~=pay-button]'],
  },
  'hosted-failed': {
    title: 'The platform’s own page cannot be had',
    attributes: { ...hosted, 'hosted-url': '/api/nowhere' },
    visit: (visitor) => visitor.press('[part~=pay-button]'),
    shows: ['[part~=list]', '[part~=notice]'],
  },
  'stored-accounts': {
    title: 'Stored accounts, one of them expired',
    session: { tokens: Object.values(tokens) },
    shows: ['[part~=list]', '[part~=form]'],
  },
  removal: {
    title: 'A stored account is about to be removed',
    session: { tokens: [tokens.visa] },
    attributes: { 'allow-removal': '' },
    visit: (visitor) => visitor.press('[part~=remove-button]'),
    shows: ['[part~=removal]'],
  },
  policy: {
    title: 'The privacy policy',
    session: { only: ['cards'] },
    attributes: { 'privacy-policy': '' },
    visit: (visitor) => visitor.press('[part~=policy-button]'),
    shows: ['[part~=policy]'],
  },
  unfolded: {
    title: 'All of a long list',
    visit: (visitor) => visitor.press('[part~=more-button]'),
    shows: ['[part~=list]', '[part~=form]'],
  },
  ordered: {
    title: 'The page’s own order, with what the shop knows filled in',
    session: { only: ['cards', products.paypal, 9001] },
    attributes: { order: `9001 ${products.paypal}` },
    listen(checkout) {
      checkout.prefill = { firstName: 'Wile', surname: 'Coyote', city: 'Delft' };
    },
    visit: (visitor) => visitor.reads('city', 'Delft'),
    shows: ['[part~=list]', '[part~=form]'],
  },
  'own-words': {
    title: 'The page’s own words',
    session: { only: ['cards'] },
    listen(checkout) {
      checkout.messages = { pay: (amount) => `Order and pay ${amount}` };
    },
    shows: ['[part~=form]'],
  },
  'nothing-offered': {
    title: 'Nothing can be paid with',
    session: { only: [products.koreanCards] },
    shows: ['[part~=notice]'],
  },
  failed: {
    title: 'The platform refuses to give a list',
    session: { faults: [{ kind: 'status', status: 400, path: '/products', times: 'always' }] },
    shows: ['[part~=notice]', '[part~=retry-button]'],
  },
  offline: {
    title: 'No connection while the list loads',
    session: { faults: [{ kind: 'reset', path: '/products', times: 'always' }] },
    shows: ['[part~=notice]', '[part~=retry-button]'],
  },
  expired: {
    title: 'The session has expired and there is no other',
    session: { faults: [{ kind: 'expire-session', path: '/products' }] },
    shows: ['[part~=notice]'],
  },
} satisfies Record<string, GalleryState>;
