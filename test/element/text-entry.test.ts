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

describe('text that no input event announces', () => {
  it('is read when a change event does', async () => {
    expect(await fillSilently(setValueAsPasswordManager)).to.include(expected);
  });

  it('is read once more when paying', async () => {
    expect(await fillSilently(setValueSilently)).to.include(expected);
  });

  it('is never read back from what was stored', async () => {
    const world = await ready({ tokens: [tokens.visa] });
    await enter(await securityCode());
    await type('123');
    const { cardNumber, ...rest } = await payByKey(world);
    expect([cardNumber, rest]).to.deep.equal([undefined, { cvv: '123' }]);
  });
});

describe('a whole card in one text', () => {
  const whole = '4567 3500 0042 7977 exp 12/30 CVC 123';
  const shown = async () => [
    (await box('Card number')).value,
    (await box('Expiry date')).value,
    (await securityCode()).value,
  ];

  for (const name of ['Card number', 'Expiry date'])
    it(`pasted into the box ${name} goes to its fields`, async () => {
      await openCards();
      await pasteInto(name, whole);
      await until(async () => (await shown()).every(Boolean), 'all three');
      expect(await shown()).to.deep.equal(['4567 3500 0042 7977', '12/30', '123']);
    });

  it('changes nothing of what the other fields have', async () => {
    await openCards();
    await typeInto('Expiry date', '0131');
    await pasteInto('Card number', whole);
    await settle();
    expect(await shown()).to.deep.equal(['4567 3500 0042 7977', '01/31', '123']);
  });
});

describe('an expiry date with the year first', () => {
  for (const [keys, shown] of [
    ['26/01', '01/26'],
    ['30/12', '12/30'],
    ['2030-12', '12/30'],
    ['3012', '12/30'],
  ] as const)
    it(`typed as ${keys} is ${shown}`, async () => {
      await openCards();
      const input = await typeInto('Expiry date', keys);
      expect(withCaret(input)).to.equal(`${shown}|`);
    });

  it('typed with one digit for the month is settled when the field is left', async () => {
    await openCards();
    const input = await typeInto('Expiry date', '30/1');
    await key('Tab');
    await settle();
    expect(input.value).to.equal('01/30');
  });
});

describe('a date with the year first', () => {
  for (const text of ['1990-12-31', '1990.12.31.', '1990. 12. 31.', '19901231', '1990/12/31'])
    it(`is read from ${text}, typed and pasted`, async () => {
      await formOf({ born: date });
      const input = await typeInto('Born', text);
      expect(withCaret(input)).to.equal('31-12-1990|');
      input.select();
      await paste(text);
      expect(withCaret(input)).to.equal('31-12-1990|');
    });

  it('is read from characters that stand for year, month and day, pasted', async () => {
    await formOf({ born: date });
    const input = await pasteInto('Born', '1990年12月31日');
    expect(input.value).to.equal('31-12-1990');
  });

  it('is settled when the field is left', async () => {
    await formOf({ born: date });
    const input = await typeInto('Born', '1990/1/2');
    await key('Tab');
    await settle();
    expect(input.value).to.equal('02-01-1990');
  });
});

describe('a deletion that cannot be prevented', () => {
  it('takes the digit before a literal', async () => {
    await openCards();
    const input = await typeInto('Expiry date', '12');
    expect(input.value).to.equal('12/');
    deleteAsSoftKeyboard(input);
    expect(withCaret(input)).to.equal('1|');
    deleteAsSoftKeyboard(input);
    expect(withCaret(input)).to.equal('|');
  });

  it('keeps the caret in the middle', async () => {
    await openCards();
    const input = await typeInto('Card number', '4567350000');
    input.setSelectionRange(5, 5);
    deleteAsSoftKeyboard(input);
    expect(withCaret(input)).to.equal('456|3 5000 0');
  });
});

describe('an input method', () => {
  it('keeps the caret where it composed in the middle of a formatted text', async () => {
    if (!isChromium) return;
    await openCards();
    const input = await typeInto('Card number', '45673500');
    input.setSelectionRange(2, 2);
    await compose(['９', '９８'], '９８');
    await settle();
    expect(withCaret(input)).to.equal('4598 |6735 00');
  });
});

it('a key event without a key is nobody’s', async () => {
  await openCards();
  const input = await typeInto('Card number', '4567');
  keyWithoutName(input);
  await type('3');
  expect(input.value).to.equal('4567 3');
});

describe('a name', () => {
  it('keeps the caret where an accent is put on a letter in its middle', async () => {
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

  it('keeps its blanks while it is typed, and the caret where letters follow a blank at its beginning', async () => {
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

describe('what copies leave around a text', () => {
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
    it(`is not shown of ${kind} once its field is left`, async () => {
      await formOf({ own: { label: 'Own', ...facts }, last: { label: 'Last' } });
      const input = await pasteInto('Own', pasted);
      await key('Tab');
      await settle();
      expect(input.value).to.equal(value);
    });

  it('does not keep anybody from typing an e-mail address', async () => {
    await formOf({ own: { label: 'Own', keyboard: 'EmailAddressKeyboard' } });
    const input = await typeInto('Own', 'anna.maria@example.co.uk');
    expect(withCaret(input)).to.equal('anna.maria@example.co.uk|');
  });
});

describe('what was cleared', () => {
  it('is not brought back by undoing', async () => {
    const { element } = await openCards();
    await typeCard();
    element.setErrors([{ field: 'cvv' }]);
    await until(async () => (await securityCode()).value === '', 'the code to go');
    const code = await securityCode();
    await enter(code);
    await key('Control+z');
    await settle();
    expect(code.value).to.equal('');
    element.reset();
    const number = await until(async () => {
      const input = await box('Card number');
      return input.value === '' && input;
    }, 'the number to go');
    await enter(number);
    await key('Control+z');
    await settle();
    expect(number.value).to.equal('');
  });
});

it('a card typed key by key is paid with as it was typed', async () => {
  const world = await openCards();
  await typeCard();
  expect(await payByKey(world)).to.include(expected);
});
