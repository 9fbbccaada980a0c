import { expect } from '@open-wc/testing';
import { formOf } from './form-of.js';
import {
  box,
  enter,
  pasteInto,
  cards,
  compose,
  paste,
  key,
  ready,
  securityCode,
  settle,
  tokens,
  type,
  typeCard,
  typeInto,
  until,
} from './harness.js';
import {
  deleteAsSoftKeyboard,
  keyWithoutName,
  setValueAsPasswordManager,
  setValueSilently,
} from './scripts.js';

const isChromium = /Chrom/.test(navigator.userAgent);
const withCaret = ({ value, selectionStart }: HTMLInputElement) =>
  `${value.slice(0, selectionStart ?? 0)}|${value.slice(selectionStart ?? 0)}`;

const openCards = () => ready({ only: ['cards'] });
const date = { wireType: 'date', element: 'date', label: 'Born', mask: '{{99}}-{{99}}-{{9999}}' } as const;
/** Sees what would be sent: the form's values, once it is paid. */
const payByKey = async (world: Awaited<ReturnType<typeof ready>>) => {
  await key('Enter');
  await until(() => world.payments.length, 'a payment');
  return world.values;
};

const fillSilently = async (announce: (input: HTMLInputElement, text: string) => void) => {
  const world = await openCards();
  const filled: readonly (readonly [HTMLInputElement, string])[] = [
    [await box('Card number'), '4567 3500 0042 7977'],
    [await box('Expiry date'), '2030-12'],
    [await securityCode(), '123'],
  ];
  for (const [input, text] of filled) {
    announce(input, text);
  }
  await settle();
  await enter(filled[2]![0]);
  return payByKey(world);
};
const expected = { cardNumber: cards.visa, expiryDate: '1230', cvv: '123' };

describe('Text without an input event', () => {
  it('Text filled in silently is read on a change event', async () => {
    expect(await fillSilently(setValueAsPasswordManager)).to.include(expected);
  });

  it('Text filled in silently is read when the consumer pays', async () => {
    expect(await fillSilently(setValueSilently)).to.include(expected);
  });

  it('A stored value is never read back as typed text', async () => {
    const world = await ready({ tokens: [tokens.visa] });
    await enter(await securityCode());
    await type('123');
    const { cardNumber, ...rest } = await payByKey(world);
    expect([cardNumber, rest]).to.deep.equal([undefined, { cvv: '123' }]);
  });
});

describe('A complete card in one text', () => {
  const whole = '4567 3500 0042 7977 exp 12/30 CVC 123';
  const shown = async () => [
    (await box('Card number')).value,
    (await box('Expiry date')).value,
    (await securityCode()).value,
  ];

  for (const name of ['Card number', 'Expiry date'])
    it(`A complete card pasted into ${name} fills all its fields`, async () => {
      await openCards();
      await pasteInto(name, whole);
      await until(async () => (await shown()).every(Boolean), 'all three');
      expect(await shown()).to.deep.equal(['4567 3500 0042 7977', '12/30', '123']);
    });

  it('A pasted card does not change other fields that already have a value', async () => {
    await openCards();
    await typeInto('Expiry date', '0131');
    await pasteInto('Card number', whole);
    await settle();
    expect(await shown()).to.deep.equal(['4567 3500 0042 7977', '01/31', '123']);
  });
});

describe('An expiry date with the year first', () => {
  for (const [keys, shown] of [
    ['26/01', '01/26'],
    ['30/12', '12/30'],
    ['2030-12', '12/30'],
    ['3012', '12/30'],
  ] as const)
    it(`The date ${keys} typed is shown as ${shown}`, async () => {
      await openCards();
      const input = await typeInto('Expiry date', keys);
      expect(withCaret(input)).to.equal(`${shown}|`);
    });

  it('A one-digit month is completed when the field is left', async () => {
    await openCards();
    const input = await typeInto('Expiry date', '30/1');
    await key('Tab');
    await settle();
    expect(input.value).to.equal('01/30');
  });
});

describe('A date with the year first', () => {
  for (const text of ['1990-12-31', '1990.12.31.', '1990. 12. 31.', '19901231', '1990/12/31'])
    it(`The date ${text} is read when typed and pasted`, async () => {
      await formOf({ born: date });
      const input = await typeInto('Born', text);
      expect(withCaret(input)).to.equal('31-12-1990|');
      input.select();
      await paste(text);
      expect(withCaret(input)).to.equal('31-12-1990|');
    });

  it('A pasted date with characters for year, month and day is read', async () => {
    await formOf({ born: date });
    const input = await pasteInto('Born', '1990年12月31日');
    expect(input.value).to.equal('31-12-1990');
  });

  it('A short date is completed when the field is left', async () => {
    await formOf({ born: date });
    const input = await typeInto('Born', '1990/1/2');
    await key('Tab');
    await settle();
    expect(input.value).to.equal('02-01-1990');
  });
});

describe('A deletion that cannot be prevented', () => {
  it('A soft keyboard’s deletion removes the digit before a literal', async () => {
    await openCards();
    const input = await typeInto('Expiry date', '12');
    expect(input.value).to.equal('12/');
    deleteAsSoftKeyboard(input);
    expect(withCaret(input)).to.equal('1|');
    deleteAsSoftKeyboard(input);
    expect(withCaret(input)).to.equal('|');
  });

  it('A soft keyboard’s deletion keeps the caret in the middle', async () => {
    await openCards();
    const input = await typeInto('Card number', '4567350000');
    input.setSelectionRange(5, 5);
    deleteAsSoftKeyboard(input);
    expect(withCaret(input)).to.equal('456|3 5000 0');
  });
});

describe('An input method', () => {
  it('Composition in the middle of a formatted text keeps the caret', async () => {
    if (!isChromium) return;
    await openCards();
    const input = await typeInto('Card number', '45673500');
    input.setSelectionRange(2, 2);
    await compose(['９', '９８'], '９８');
    await settle();
    expect(withCaret(input)).to.equal('4598 |6735 00');
  });
});

it('A key event without a key is ignored', async () => {
  await openCards();
  const input = await typeInto('Card number', '4567');
  keyWithoutName(input);
  await type('3');
  expect(input.value).to.equal('4567 3');
});

describe('A name field', () => {
  it('An accent added in the middle of a name keeps the caret', async () => {
    if (!isChromium) return;
    await formOf({ holder: { label: 'Name' } });
    const input = await typeInto('Name', 'Nguyen Van A');
    input.setSelectionRange(5, 5);
    await type('\u0302');
    await settle();
    expect(withCaret(input)).to.equal('Nguyê|n Van A'.normalize());
    await type('n');
    expect(input.value).to.equal('Nguyênn Van A'.normalize());
  });

  it('A name keeps its blanks while typing, and the caret after a blank at its start', async () => {
    await formOf({ holder: { label: 'Name' } });
    const input = await typeInto('Name', 'Van A');
    input.setSelectionRange(0, 0);
    await type(' B ');
    await settle();
    expect(withCaret(input)).to.equal('B |Van A');
    await type('C');
    await settle();
    expect(withCaret(input)).to.equal('B C|Van A');
  });
});

describe('Residue of copied text', () => {
  for (const [kind, facts, pasted, value] of [
    ['a phone number', { keyboard: 'PhoneNumberKeyboard' }, 'tel:+31\u00a020\u20111234567', '+31 201234567'],
    [
      'an e-mail address',
      { keyboard: 'EmailAddressKeyboard' },
      'mailto:a@exam\u200bple.com,',
      'a@example.com',
    ],
    ['an IBAN', { rules: [{ iban: {} }] }, 'IBAN NL91 ABNA 0417 1643 00', 'NL91 ABNA 0417 1643 00'],
  ] as const)
    it(`The residue around ${kind} is removed when its field is left`, async () => {
      await formOf({ own: { label: 'Own', ...facts }, last: { label: 'Last' } });
      const input = await pasteInto('Own', pasted);
      await key('Tab');
      await settle();
      expect(input.value).to.equal(value);
    });

  it('An e-mail address can be typed normally', async () => {
    await formOf({ own: { label: 'Own', keyboard: 'EmailAddressKeyboard' } });
    const input = await typeInto('Own', 'anna.maria@example.co.uk');
    expect(withCaret(input)).to.equal('anna.maria@example.co.uk|');
  });
});

describe('Cleared values', () => {
  it('A cleared security code cannot be restored by undo', async () => {
    const { element } = await openCards();
    await typeCard();
    element.setErrors([{ field: 'cvv' }]);
    await until(async () => (await securityCode()).value === '', 'the code to go');
    const code = await securityCode();
    await enter(code);
    await key('Control+z');
    await settle();
    expect(code.value).to.equal('');
    const old = await box('Card number');
    element.reset();
    expect(old.value).to.equal('');
    await until(() => !old.isConnected, 'another form');
    const number = await box('Card number');
    await enter(number);
    await key('Control+z');
    await settle();
    expect(number.value).to.equal('');
  });
});

it('A card typed key by key is paid with the typed values', async () => {
  const world = await openCards();
  await typeCard();
  expect(await payByKey(world)).to.include(expected);
});
