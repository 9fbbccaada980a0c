import { describe, expect, it } from 'vitest';
import { expiryOf, identityOf, labelOf } from '../../src/domain/account-label.js';
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

describe('What a stored account is known by', () => {
  it.each([
    ['A number that is hidden gives its last digits', account({ alias: '************7977' }, []), '7977', []],
    [
      'A number that is hidden in part gives its last digits',
      account({ alias: '411111XXXXXX1111' }, []),
      '1111',
      [],
    ],
    ['An IBAN gives as many digits as are shown', account({ alias: 'NL**************00' }, []), '00', []],
    [
      'A number that is not hidden gives its last four digits',
      account({ alias: '4567350000427977' }, []),
      '7977',
      [],
    ],
    [
      'A name stands beside the digits',
      account({ alias: '****7381', cardholderName: 'Rob' }, [
        template('alias', numberMask),
        template('cardholderName'),
      ]),
      '7381',
      ['Rob'],
    ],
    [
      'An e-mail address stands for itself',
      account({ alias: 'wile.e.coyote@acmelabs.com' }, [template('alias')]),
      undefined,
      ['wile.e.coyote@acmelabs.com'],
    ],
    [
      'A name that has a number in it stands for itself',
      account({ alias: 'Card 2024' }, []),
      undefined,
      ['Card 2024'],
    ],
    [
      'A number whose end is hidden stands for itself',
      account({ alias: '411111******' }, []),
      undefined,
      ['411111******'],
    ],
    ['An account without attributes gives nothing', account({}, []), undefined, []],
    [
      'An expiry date is no part of it',
      account({ alias: '****7988', expiryDate: '0830' }, [template('alias'), template('expiryDate')]),
      '7988',
      [],
    ],
  ])('%s', (_, stored, ending, others) => {
    expect(identityOf(stored)).toEqual({ ending, others });
  });
});

it('The expiry of a stored card says whether the card has expired', () => {
  expect(expiryOf(account({ expiryDate: '0830' }, []))).toEqual({ expiry: '08/30', past: false });
  expect(expiryOf(account({ expiryDate: '0820' }, [], 'IN_THE_PAST'))).toEqual({
    expiry: '08/20',
    past: true,
  });
  expect(expiryOf(account({ alias: 'Anna' }, []))).toBeUndefined();
});
