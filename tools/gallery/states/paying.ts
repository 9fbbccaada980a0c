import type { GalleryState, PageShop } from '../state.js';
import type { Visitor } from '../visitor.js';
import { cards, products } from './data.js';

const cardsOnly = { only: ['cards'] } as const;

const payWith = (cardNumber: string) => async (visitor: Visitor) => {
  await visitor.fillCard(cardNumber);
  await visitor.pay();
};

/** A response that redirects the consumer to the bank, to a page that never loads. */
const redirection = (shop: PageShop) => ({
  payment: { id: '000000100100000000001', status: 'REDIRECTED' },
  merchantAction: { actionType: 'REDIRECT', redirectData: { redirectURL: shop.nowhere, RETURNMAC: 'mac' } },
});

const inDialog = { presentation: 'dialog', 'payment-url': '/api/payments', 'return-url': '/' } as const;

const goToBankInDialog = async (visitor: Visitor) => {
  await visitor.hasStylesOf('bank-dialog');
  await payWith(cards.redirected)(visitor);
};

/** States from the click on the pay button to the outcome. */
export const paying = {
  paying: {
    title: 'A payment is being made',
    session: cardsOnly,
    listen: (checkout) =>
      checkout.addEventListener('payment-ready', (event) => event.respondWith(new Promise(() => {}))),
    visit: payWith(cards.authorised),
    shows: ['[part~=pay-button]'],
    reached: 'paying',
  },
  redirecting: {
    title: 'On the way to the bank',
    session: cardsOnly,
    listen: (checkout, shop) =>
      checkout.addEventListener('payment-ready', (event) => event.respondWith(redirection(shop))),
    visit: payWith(cards.redirected),
    shows: ['[part~=pay-button]'],
    reached: 'acting',
  },
  dialog: {
    title: 'The bank in a dialog',
    session: cardsOnly,
    attributes: inDialog,
    visit: goToBankInDialog,
    // The bank's page is there.
    shows: ['[part~=bank-dialog]:not(:has(.spinner))', '[part~=bank-frame]'],
    reached: 'acting',
  },
  'no-news': {
    title: 'Back from the bank, and the shop does not answer',
    session: cardsOnly,
    attributes: inDialog,
    async visit(visitor) {
      await goToBankInDialog(visitor);
      await visitor.sees('[part~=bank-frame]');
      visitor.checkout.paymentUrl = '/no-such-page';
      await visitor.press('[part~=bank-cancel-button]');
      await visitor.comesBackUntil('[part~=outcome]');
    },
    shows: ['[part~=outcome]'],
    reached: 'done',
  },
  paid: {
    title: 'Paid',
    session: cardsOnly,
    visit: payWith(cards.authorised),
    shows: ['[part~=outcome]'],
  },
  declined: {
    title: 'Declined by the bank',
    session: cardsOnly,
    visit: payWith(cards.declined),
    shows: ['[part~=notice]', '[part~=form]'],
  },
  'wrong-security-code': {
    title: 'The bank says that the security code is wrong',
    session: cardsOnly,
    visit: payWith(cards.wrongSecurityCode),
    shows: ['[part~=error]'],
  },
  'in-doubt': {
    title: 'Nobody knows whether it was paid',
    session: cardsOnly,
    listen: (checkout) =>
      checkout.addEventListener('payment-ready', (event) =>
        event.respondWith(Promise.reject(new TypeError('The answer was lost.'))),
      ),
    visit: payWith(cards.authorised),
    shows: ['[part~=notice]', '[part~=pay-button]'],
  },
  'session-renewed': {
    title: 'The session expired while paying, and was replaced',
    session: {
      ...cardsOnly,
      faults: [{ kind: 'expire-session', path: '/services/getIINdetails' }],
    },
    listen: (checkout, shop) =>
      checkout.addEventListener('session-expired', (event) => event.respondWith(shop.session(cardsOnly))),
    visit: (visitor) => visitor.fill('cardNumber', cards.authorised),
    shows: ['[part~=notice]'],
  },
  'in-review': {
    title: 'The shop reviews the payment first',
    session: cardsOnly,
    visit: payWith(cards.reviewed),
    shows: ['[part~=outcome]'],
  },
  instructions: {
    title: 'Instructions for a bank transfer',
    session: { only: [products.bankTransfer] },
    async visit(visitor) {
      await visitor.fill('surname', 'Jansen');
      await visitor.pay();
    },
    shows: ['[part~=action]', '[part~=details]'],
  },
  'qr-code': {
    title: 'A code to scan, or an app to open',
    session: { only: [products.weChatPay] },
    visit: (visitor) => visitor.pay(),
    shows: ['[part~=action]', '[part~=another-way-button]'],
  },
} satisfies Record<string, GalleryState>;
