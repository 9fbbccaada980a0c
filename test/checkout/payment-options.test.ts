import { describe, expect, it } from 'vitest';
import { findOption, paymentOptions } from '../../src/checkout/payment-options.js';
import type { AccountOnFile } from '../../src/domain/account-on-file.js';
import type { PaymentProduct, PaymentProductGroup } from '../../src/domain/product.js';
import { aField } from '../domain/a-field.js';

const account = (id: number, logo?: string) =>
  ({
    id,
    attributes: [{ key: 'alias', value: `${id}`, status: 'READ_ONLY' }],
    logo,
  }) as unknown as AccountOnFile;
const product = (id: number, displayOrder: number, changes: Partial<PaymentProduct> = {}) =>
  ({
    id,
    displayOrder,
    label: `p${id}`,
    logo: `${id}.png`,
    accountsOnFile: [],
    ...changes,
  }) as PaymentProduct;
const group = (id: string) =>
  ({ id, label: id, fields: [], displayOrder: 2 ** 31 - 1 }) as unknown as PaymentProductGroup;
const list = (...args: Parameters<typeof paymentOptions>) =>
  paymentOptions(...args).map(({ key, logos }) => [key.replace(/\[.*/, ''), ...logos]);

describe('The list of payment options', () => {
  const cards = { paymentProductGroup: 'cards' };

  it('A group takes the place of its first member and shows the members’ logos', () => {
    const products = [product(809, 1), product(1, 2, cards), product(840, 3), product(3, 4, cards)];
    expect(list(products, [group('cards')])).toEqual([
      ['product-809', '809.png'],
      ['group-cards', '1.png', '3.png'],
      ['product-840', '840.png'],
    ]);
  });

  it('Stored accounts come first, including those of group members, each with its own or its product’s logo', () => {
    const products = [
      product(840, 1),
      product(1, 2, { ...cards, accountsOnFile: [account(0, 'a.png'), account(1)] }),
    ];
    expect(list(products, [group('cards')])).toEqual([
      ['account-0', 'a.png'],
      ['account-1', '1.png'],
      ['product-840', '840.png'],
      ['group-cards', '1.png'],
    ]);
  });

  it('A group without members is left out, and members of unknown groups are listed one by one', () => {
    const products = [product(1, 3, cards), product(9, 4, { logo: undefined })];
    expect(list(products, [group('others')])).toEqual([['product-1', '1.png'], ['product-9']]);
  });

  it('On a small screen, what works well on phones comes first, unless the page names an order', () => {
    const levels = ['NO_SUPPORT', 'OPTIMISED_SUPPORT', 'BASIC_SUPPORT'] as const;
    const products = levels.map((mobileIntegrationLevel, index) =>
      product(index + 1, index + 1, { mobileIntegrationLevel }),
    );
    const keys = (isSmall: boolean, order: readonly string[] = []) =>
      list(products, [], [], { isSmall, order }).map(([key]) => key);
    expect(keys(true)).toEqual(['product-2', 'product-3', 'product-1']);
    expect(keys(false)).toEqual(['product-1', 'product-2', 'product-3']);
    expect(keys(true, ['3'])).toEqual(['product-3', 'product-1', 'product-2']);
  });

  it('A group works as well on phones as the best of its members, and has the fields of its own usual ones', () => {
    const fields = ['cardNumber', 'cvv'].map((id) => aField({ id }));
    const products = [
      product(840, 1, { mobileIntegrationLevel: 'BASIC_SUPPORT' }),
      product(1, 2, { ...cards, mobileIntegrationLevel: 'NO_SUPPORT' }),
      product(3, 3, { ...cards, mobileIntegrationLevel: 'OPTIMISED_SUPPORT' }),
    ];
    const usual = [product(1, 2, { fields }), product(9, 9, { fields: [aField({ id: 'iban' })] })];
    const [first] = paymentOptions(products, [group('cards')], usual, { isSmall: true, order: [] });
    expect(first).toMatchObject({ key: 'group-cards' });
    expect(first?.kind === 'group' && first.usualFields?.map(({ id }) => id)).toEqual(['cardNumber', 'cvv']);
  });

  it('An option is found by its key, product or group, or else by a member', () => {
    const products = [product(1, 1, cards), product(3, 1, cards), product(840, 2)];
    const rows = paymentOptions(products, [group('cards')]);
    expect(
      ['cards', 'group-cards', '3', '840', 'product-840', '2', ''].map((id) => findOption(rows, id)?.key),
    ).toEqual([
      'group-cards',
      'group-cards',
      'group-cards',
      'product-840',
      'product-840',
      undefined,
      undefined,
    ]);
  });
});
