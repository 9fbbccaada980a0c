import { describe, expect, it } from 'vitest';
import { foldLong, shownOptions } from '../../src/checkout/fold.js';
import type { PaymentOption } from '../../src/checkout/payment-options.js';
import type { PaymentProduct } from '../../src/domain/product.js';

const product = (id: number, paymentMethod = 'redirect'): PaymentOption => ({
  kind: 'product',
  key: `product-${id}`,
  label: `${id}`,
  logos: [],
  product: { id, paymentMethod } as PaymentProduct,
});
const account = (id: number) => ({ ...product(id), kind: 'account', key: `account-${id}` }) as PaymentOption;
const products = (count: number) => Array.from({ length: count }, (_, index) => product(index + 1));
const nothingNamed = { order: [], preselect: undefined };
const split = (options: readonly PaymentOption[]) => ({
  shown: options.flatMap(({ key, folds }) => (folds ? [] : key)),
  folded: options.flatMap(({ key, folds }) => (folds ? key : [])),
});

describe('Which options of a long list are hidden at first', () => {
  it.each([
    [8, 0],
    [10, 0],
    [11, 3],
    [20, 12],
  ])('Of %i options, %i are hidden: fewer than three are not worth a button', (count, hidden) => {
    const options = foldLong(products(count), nothingNamed);
    expect(options.map(({ key }) => key)).toEqual(products(count).map(({ key }) => key));
    expect(split(options).folded).toHaveLength(hidden);
    expect(split(options).folded).toEqual(
      products(count)
        .slice(count - hidden)
        .map(({ key }) => key),
    );
  });

  it('Accounts, wallets and what the page names stay, in their places, and count as shown', () => {
    const options = [account(90), ...products(12), product(91, 'mobile'), product(92), product(93)];
    const { shown, folded } = split(foldLong(options, { order: ['92'], preselect: '93' }));
    expect(shown).toEqual([
      'account-90',
      'product-1',
      'product-2',
      'product-3',
      'product-4',
      'product-91',
      'product-92',
      'product-93',
    ]);
    expect(folded).toEqual(
      products(12)
        .slice(4)
        .map(({ key }) => key),
    );
  });

  it('Three others are shown beside many that never fold', () => {
    const accounts = Array.from({ length: 12 }, (_, index) => account(100 + index));
    expect(split(foldLong([...accounts, ...products(6)], nothingNamed)).folded).toEqual([
      'product-4',
      'product-5',
      'product-6',
    ]);
  });
});

describe('Which options are on screen', () => {
  const options = foldLong(products(12), nothingNamed);
  const count = (isUnfolded: boolean, chosen?: string) =>
    shownOptions({ options, chosen, isUnfolded }).length;

  it('A folded list shows its first eight', () => {
    expect(count(false)).toBe(8);
    expect(count(false, 'product-1')).toBe(8);
    expect(count(false, 'product-gone')).toBe(8);
  });

  it('All are on screen once the list is unfolded, or a hidden one is chosen', () => {
    expect(count(true)).toBe(12);
    expect(count(false, 'product-12')).toBe(12);
  });
});
