import { describe, expect, it } from 'vitest';
import { expiryOf, labelOf, lastDigitsOf } from '../../src/domain/account-label.js';
import type { AccountOnFile } from '../../src/domain/account-on-file.js';

const account = (
  values: Readonly<Record<string, string>>,
  labelTemplate: AccountOnFile['labelTemplate'],
  mustWriteReason?: string,
): AccountOnFile => ({
  id: 0,
  paymentProductId: 1,
  attributes: Object.entries(values).map(([key, value]) => ({
    key,
    value,
    status: 'READ_ONLY',
    mustWriteReason,
  })),
  labelTemplate,
  logo: undefined,
});
const template = (attributeKey: string, mask?: string) => ({ attributeKey, mask });
const numberMask = '{{9999}} {{9999}} {{9999}} {{9999}} {{999}}';

describe('The label of a stored account', () => {
  it.each([
    [
      'from its mask',
      account({ alias: '************7988' }, [template('alias', numberMask)]),
      '**** **** **** 7988',
    ],
    [
      'from a partly hidden value',
      account({ alias: '411111XXXXXX1111' }, [template('alias', numberMask)]),
      '4111 11XX XXXX 1111',
    ],
    ['without a mask', account({ alias: '************7988' }, [template('alias')]), '************7988'],
    [
      'from a value shorter than its mask',
      account({ alias: '****7988' }, [template('alias', numberMask)]),
      '**** 7988',
    ],
    [
      'from a value longer than its mask',
      account({ alias: '********7988' }, [template('alias', '{{9999}} {{9999}}')]),
      '**** ****7988',
    ],
    [
      'from several values',
      account({ alias: '****7988', expiryDate: '0830' }, [
        template('alias', '{{9999}} {{9999}}'),
        template('expiryDate', '{{99}}/{{99}}'),
      ]),
      '**** 7988 08/30',
    ],
    ['with a missing value', account({ alias: 'Anna' }, [template('email'), template('alias')]), 'Anna'],
    ['with markup in it, as text', account({ alias: '<b>Anna</b>' }, [template('alias')]), '<b>Anna</b>'],
    ['without a template', account({ cardNumber: '****1111', alias: 'My card' }, []), 'My card'],
    [
      'without a template or an alias',
      account({ expiryDate: '0830', cardNumber: '****1111' }, []),
      '****1111',
    ],
    ['with one unknown value', account({ paypalEmail: 'a@b.co' }, []), 'a@b.co'],
    ['without anything', account({}, []), ''],
  ])('The label is built %s', (_, stored, label) => {
    expect(labelOf(stored)).toBe(label);
  });
});

it.each([
  [account({ cardNumber: '************7977' }, []), '7977'],
  [account({ alias: '411111XXXXXX1111' }, []), '1111'],
  [account({ alias: '411111******' }, []), undefined],
  [account({ alias: 'Anna' }, []), undefined],
  [account({}, []), undefined],
])('The last digits are those that the platform shows: case %#', (stored, digits) => {
  expect(lastDigitsOf(stored)).toBe(digits);
});

it('The expiry of a stored card says whether the card has expired', () => {
  expect(expiryOf(account({ expiryDate: '0830' }, []))).toEqual({ expiry: '08/30', past: false });
  expect(expiryOf(account({ expiryDate: '0820' }, [], 'IN_THE_PAST'))).toEqual({
    expiry: '08/20',
    past: true,
  });
  expect(expiryOf(account({ alias: 'Anna' }, []))).toBeUndefined();
});
