// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { CheckoutState } from '../../src/checkout/state.js';
import type { FeatureHost } from '../../src/element/feature-host.js';
import Dialog from '../../src/element/features/dialog/feature.js';

const card = { paymentMethod: 'card', canBeIframed: false };
const framed = { paymentMethod: 'redirect', canBeIframed: true };
const unframed = { paymentMethod: 'redirect', canBeIframed: false };

const page = { presentation: 'dialog', paymentUrl: '/api/payments', returnUrl: '/return' };

const stateWith = (product: object | undefined) =>
  ({
    status: 'acting',
    choosing: { chosen: 'row', forms: new Map([['row', { product }]]) },
    action: { actionType: 'REDIRECT', redirectUrl: 'https://bank.example/' },
    paymentId: '7',
  }) as unknown as CheckoutState & { readonly status: 'acting' };

const dialogFor = (product: object | undefined, element: object = page) =>
  new Dialog({
    element: { ...element, addController: () => {} },
    checkout: { state: stateWith(product), subscribe: () => () => {} },
  } as unknown as FeatureHost);

describe('What opens in a dialog', () => {
  it('A card’s bank gets a frame, whose size the platform is told', () => {
    const dialog = dialogFor(card);
    expect(dialog.room()?.size).toBe('500x600');
    expect(dialog.paymentDetail()).toEqual({ challengeCanvasSize: '500x600' });
  });

  it('A product that can be framed gets a frame, of which only 3-D Secure has sizes', () => {
    const dialog = dialogFor(framed);
    expect(dialog.room()).toMatchObject({ innerWidth: 500, innerHeight: 600 });
    expect(dialog.paymentDetail()).toEqual({});
  });

  it.each([
    ['a product that cannot be framed', unframed, page],
    ['an unknown product', undefined, page],
    ['a page that did not ask for it', card, { ...page, presentation: 'page' }],
    ['a page whose server cannot be asked', card, { ...page, paymentUrl: undefined }],
    ['a page that nothing returns to', card, { ...page, returnUrl: undefined }],
  ])('The bank of %s gets the whole page', (_, product, element) => {
    const dialog = dialogFor(product, element);
    expect(dialog.room()).toBeUndefined();
    expect(dialog.paymentDetail()).toEqual({});
    expect(dialog.open(stateWith(product), () => Promise.resolve())).toBe(false);
  });

  it('A payment without an id gets the whole page, since nobody could ask for it', () => {
    const state = { ...stateWith(card), paymentId: undefined };
    expect(dialogFor(card).open(state, () => Promise.resolve())).toBe(false);
  });
});
