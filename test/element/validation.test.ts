import { expect } from '@open-wc/testing';
import {
  accepted,
  length,
  luhn,
  named,
  notPast,
  pattern,
  range,
  requiredForFiscalNumber,
  validEmailAddress,
  validIban,
  validResidentId,
} from '../../src/sandbox/catalogue/field.js';
import { guard } from './canary.js';
import { type Facts, formOf } from './form-of.js';
import {
  box,
  cards,
  describedBy,
  find,
  focused,
  key,
  query,
  ready,
  settle,
  type,
  typeCard,
  typeInto,
  until,
  enter,
  choose,
  text,
} from './harness.js';

const invalid = (input: Element) => input.getAttribute('aria-invalid') === 'true';

/** Waits until the words are there, which are loaded when first needed. */
const wordsAt = async (input: Element) => {
  await until(() => describedBy(input), `words at ${(input as HTMLInputElement).name}`);
  return describedBy(input);
};

interface Case {
  readonly facts: Facts;
  readonly wrong: string;
  readonly says: string;
  readonly right: string;
}

/** A field's rule, a value that breaks it, what the consumer is told, and a value that mends it. */
const cases: Record<string, Case> = {
  'a shortest length': {
    facts: { rules: [length(4, 8)] },
    wrong: 'abc',
    says: 'Thing is too short. It has at least 4 characters.',
    right: 'abcd',
  },
  'a longest length': {
    facts: { rules: [length(1, 3)] },
    wrong: 'abcd',
    says: 'Thing is too long. It has at most 3 characters.',
    right: 'abc',
  },
  'a pattern': {
    facts: { rules: [pattern('^[A-Z]{2}$')] },
    wrong: 'ab',
    says: 'Check Thing.',
    right: 'AB',
  },
  'an e-mail address': {
    facts: { rules: [validEmailAddress] },
    wrong: 'wile@',
    says: 'Enter an e-mail address such as name@example.com.',
    right: 'wile@acme.example',
  },
  'an IBAN': {
    facts: { rules: [validIban] },
    wrong: 'NL02ABNA0123456788',
    says: 'Check the IBAN. A character seems to be wrong or missing.',
    right: 'NL02ABNA0123456789',
  },
  'a range': {
    facts: { wireType: 'integer', rules: [range(5, 10)] },
    wrong: '11',
    says: 'Check Thing.',
    right: '10',
  },
  'a check digit': {
    facts: { wireType: 'numericstring', rules: [luhn] },
    wrong: '4567350000427978',
    says: 'Check the card number. One digit seems to be wrong.',
    right: '4567350000427977',
  },
  'an expiry date': {
    facts: { wireType: 'expirydate', rules: [notPast] },
    wrong: '01/20',
    says: 'This card has expired. Check the date, or use another card.',
    right: '12/30',
  },
  'a month': {
    facts: { wireType: 'expirydate' },
    wrong: '13/30',
    says: 'Enter month and year as on the card, such as 04/29.',
    right: '12/30',
  },
  'a date': {
    facts: { wireType: 'date' },
    wrong: '31-02-1990',
    says: 'Enter a date such as 31-12-1990.',
    right: '28-02-1990',
  },
  'a resident id number': {
    facts: { rules: [validResidentId] },
    wrong: '110101199001011231',
    says: 'Check Thing.',
    right: '110101199001011237',
  },
};

describe('Field errors', () => {
  guard({ cardNumber: '4567350000427977' });

  for (const [rule, { facts, wrong, says, right }] of Object.entries(cases))
    it(`An error of ${rule} appears when the field is left and stays until it is fixed`, async () => {
      const world = await formOf({ thing: { label: 'Thing', ...facts }, next: { label: 'Next' } });
      const input = await typeInto('Thing', wrong);
      await settle(2);
      expect(invalid(input), 'while it is typed').to.equal(false);
      await key('Tab');
      expect(await wordsAt(input)).to.equal(says);
      expect(invalid(input)).to.equal(true);
      expect(focused()).to.equal('Next');
      await enter(input);
      input.select();
      await type(right);
      await until(() => !invalid(input), 'the words to leave');
      expect(describedBy(input)).to.equal('');
      await typeInto('Next', 'x');
      await world.pay();
      expect(world.payments, `it is paid with; ${world.element.error ?? ''}`).to.have.length(1);
    });

  it('An empty field that was passed by is reported only on payment', async () => {
    const world = await formOf({ one: { label: 'One' }, two: { label: 'Two' } });
    const input = await box('One');
    await enter(input);
    await key('Tab');
    expect(focused()).to.equal('Two');
    expect(invalid(input)).to.equal(false);
    await world.pay();
    expect(await wordsAt(input)).to.equal('One is needed to pay.');
    expect(world.payments).to.deep.equal([]);
  });

  it('Several errors are each shown at their field, and the first one gets the focus', async () => {
    const world = await formOf({ one: { label: 'One' }, two: { label: 'Two' }, three: { label: 'Three' } });
    await typeInto('One', 'x');
    await world.pay();
    expect(focused()).to.equal('Two');
    expect(await wordsAt(await box('Two'))).to.equal('Two is needed to pay.');
    expect(await wordsAt(await box('Three'))).to.equal('Three is needed to pay.');
    expect(query('alert')?.textContent?.trim(), 'nothing else is said').to.equal('');
  });

  it('The first invalid field gets the focus at every attempt', async () => {
    const world = await formOf({ one: { label: 'One' } });
    for (const attempt of [1, 2]) {
      (await find('button', 'Pay…')).focus();
      await key('Enter');
      await until(() => focused() === 'One', `the focus at attempt ${attempt}`);
    }
    expect(world.payments).to.deep.equal([]);
  });

  it('An error of a choice appears at its list', async () => {
    const world = await formOf({ bank: { label: 'Bank', ...named({ a1: 'Alfa' }) } });
    await world.pay();
    const list = await find<HTMLSelectElement>('combobox', 'Bank');
    expect(await wordsAt(list)).to.equal('Choose from the list: Bank.');
    expect(focused()).to.equal('Bank');
    await choose(list, 'Alfa');
    await until(() => !invalid(list), 'the words to leave');
  });

  it('An error of terms appears at their checkbox', async () => {
    const world = await formOf({
      terms: { label: 'Terms', wireType: 'boolean', element: 'boolean', rules: [accepted] },
    });
    await world.pay();
    const choice = await find<HTMLInputElement>('checkbox', 'Terms');
    expect(await wordsAt(choice)).to.equal('Accept the terms to pay.');
    await key('Space');
    await until(() => !invalid(choice), 'the words to leave');
    await world.pay();
    expect(world.values).to.deep.equal({ terms: 'true' });
  });

  it('A field is required by the fiscal number where the platform says so', async () => {
    const world = await formOf({
      fiscalNumber: { label: 'Fiscal number', wireType: 'numericstring', rules: [] },
      companyName: { label: 'Company', optional: true, rules: [requiredForFiscalNumber(14)] },
    });
    await typeInto('Fiscal number', '12345678901');
    await settle();
    expect(query('textbox', 'Company')).to.equal(undefined);
    await type('234');
    await find('textbox', 'Company');
    expect(focused()).to.equal('Fiscal number');
    await world.pay();
    expect(await wordsAt(await box('Company'))).to.equal('Company is needed to pay.');
  });

  it('An unknown rule is left to the platform', async () => {
    const world = await formOf({ thing: { label: 'Thing', rules: [{ quantum: {} } as never] } });
    await typeInto('Thing', 'x');
    await world.pay();
    expect(world.values).to.deep.equal({ thing: 'x' });
  });
});

/** What is typed of a card → what is said at which field. */
const wrongCards: Record<
  string,
  readonly [number: string, date: string, code: string, at: string, says: string]
> = {
  'too few digits': [
    cards.visa.slice(0, 10),
    '1230',
    '123',
    'Card number',
    'Check the card number. Some digits seem to be missing.',
  ],
  'too many digits': [
    `${cards.visa}0042`,
    '1230',
    '123',
    'Card number',
    'Check the card number. It seems to have too many digits.',
  ],
  'a wrong digit': [
    '4567350000427978',
    '1230',
    '123',
    'Card number',
    'Check the card number. One digit seems to be wrong.',
  ],
  'no date': [cards.visa, '', '123', 'Expiry date', 'Expiry date is needed to pay.'],
  'a date of the past': [
    cards.visa,
    '0120',
    '123',
    'Expiry date',
    'This card has expired. Check the date, or use another card.',
  ],
  'no security code': [cards.visa, '1230', '', 'CVV', 'CVV is needed to pay.'],
  'half a security code': [cards.visa, '1230', '12', 'CVV', 'The security code has 3 digits.'],
};

describe('Invalid cards', () => {
  guard();

  for (const [what, [number, date, code, at, says]] of Object.entries(wrongCards))
    it(`A card with ${what} is not paid with, and the error appears at its field`, async () => {
      const world = await ready({ only: ['cards'] });
      await typeCard(number, date, code);
      await world.pay();
      expect(focused()).to.equal(at);
      expect(await wordsAt(await box(at))).to.equal(says);
      expect(world.eventsOf('payment-ready')).to.deep.equal([]);
      expect(world.element.state, text()).to.equal('ready');
    });
});
