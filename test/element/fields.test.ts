import { expect } from '@open-wc/testing';
import { listed, named } from '../../src/sandbox/catalogue/field.js';
import { allByRole } from '../dom/by-role.js';
import { guard } from './canary.js';
import { type Facts, formOf } from './form-of.js';
import {
  after,
  box,
  describedBy,
  find,
  focused,
  key,
  products,
  query,
  ready,
  settle,
  text,
  tokens,
  type,
  typeInto,
  until,
  press,
  enter,
  choose,
} from './harness.js';

const attributesOf = (input: Element, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, input.getAttribute(name)]));

describe('Form fields', () => {
  guard();

  /** Kind by kind: what is typed, what is shown, what is encrypted. */
  const kinds: Record<string, { facts: Facts; typed: string; shown?: string; sent?: string }> = {
    text: { facts: {}, typed: 'Zoë de Vries', shown: 'Zoë de Vries' },
    'digits with leading zeros': { facts: { wireType: 'numericstring' }, typed: '00 12a', sent: '0012' },
    'digits in a mask': {
      facts: { wireType: 'numericstring', mask: '{{999}}.{{999}}-{{99}}' },
      typed: '12345678',
      shown: '123.456-78',
      sent: '12345678',
    },
    'characters in a mask': {
      facts: { mask: '{{****}} {{**}}' },
      typed: 'ab12cd',
      shown: 'ab12 cd',
      sent: 'ab12cd',
    },
    'a whole number': { facts: { wireType: 'integer' }, typed: '42', sent: '42' },
    'a date': { facts: { wireType: 'date' }, typed: '31/12/1990', shown: '31-12-1990', sent: '31121990' },
    'an expiry date': { facts: { wireType: 'expirydate' }, typed: '1/34', shown: '01/34', sent: '0134' },
    'an amount': {
      facts: { wireType: 'integer', element: 'currency' },
      typed: '1250',
      shown: '12.50',
      sent: '1250',
    },
    'an unknown type': { facts: { wireType: 'hologram' }, typed: 'abc 1', sent: 'abc 1' },
    'an unknown form element': {
      facts: { element: 'hologram' as never },
      typed: 'abc',
      sent: 'abc',
    },
  };
  for (const [kind, { facts, typed, shown = typed, sent = shown }] of Object.entries(kinds))
    it(`A field accepts ${kind}`, async () => {
      const warned: unknown[] = [];
      const { warn } = console;
      console.warn = (...args) => void warned.push(...args);
      after(() => void (console.warn = warn));
      const world = await formOf({ thing: { ...facts, label: 'Thing' } });
      const input = await typeInto('Thing', typed);
      await settle(2);
      if (kind !== 'digits with leading zeros') expect(input.value).to.equal(shown);
      await world.pay();
      expect(world.values).to.deep.equal({ thing: sent });
      // A developer is told, with no word of what was typed.
      expect(warned).to.have.length(facts.wireType === 'hologram' ? 1 : 0);
      expect(JSON.stringify(warned)).not.to.contain(typed);
    });

  it('A list field is set to a choice by keyboard', async () => {
    const world = await formOf({
      bank: { label: 'Bank', ...named({ a1: 'Alfa', b2: 'Bravo' }), placeholder: 'Choose' },
    });
    const list = await find<HTMLSelectElement>('combobox', 'Bank');
    expect([...list.options].map((option) => option.text.trim())).to.deep.equal(['Choose', 'Alfa', 'Bravo']);
    expect(list.value).to.equal('');
    await choose(list, 'Bravo');
    await settle();
    await world.pay();
    expect(world.values).to.deep.equal({ bank: 'b2' });
  });

  it('A list field without choices accepts text', async () => {
    const world = await formOf({ bank: { label: 'Bank', element: 'list' } });
    const input = await typeInto('Bank', 'Bank of Ann');
    expect(input.getAttribute('aria-required')).to.equal('true');
    await world.pay();
    expect(world.values).to.deep.equal({ bank: 'Bank of Ann' });
  });

  it('A hidden field shows its text on request', async () => {
    const world = await formOf({
      pin: { label: 'PIN', wireType: 'numericstring', mask: '{{99}}-{{99}}', obfuscate: true },
    });
    const button = await find('button', 'Show PIN');
    const input = button.parentElement!.querySelector('input')!;
    const seen = () => [input.type, input.value, input.selectionStart, button.getAttribute('aria-pressed')];
    await until(() => input.type === 'password', 'the field to hide its value');
    await enter(input);
    await type('1234');
    await key('ArrowLeft');
    expect(seen()).to.deep.equal(['password', '12-34', 4, 'false']);
    await press(button);
    expect(seen()).to.deep.equal(['text', '12-34', 4, 'true']);
    expect(focused()).to.equal('Show PIN');
    await key('Space');
    expect(seen()).to.deep.equal(['password', '12-34', 4, 'false']);
    await world.pay();
    expect(world.values).to.deep.equal({ pin: '1234' });
  });

  it('A field’s id may be a property name of Object.prototype', async () => {
    await formOf({ ['__proto__']: { label: 'Odd' }, constructor: { label: 'Odder' } });
    for (const name of ['Odd', 'Odder']) {
      const input = await box(name);
      await until(() => input.autocomplete === 'off', name);
    }
  });

  it('A plan field shows the platform’s amounts, rates, counts and safe links', async () => {
    const element = (
      id: string,
      type: 'STRING' | 'CURRENCY' | 'PERCENTAGE' | 'INTEGER' | 'URI',
      value: string,
    ) => ({
      id,
      label: id,
      type,
      value,
    });
    const plan = (value: string, amount: string, link: string) => ({
      value,
      displayName: value,
      displayElements: [
        { id: 'displayName', type: 'STRING' as const, value },
        element('Amount', 'CURRENCY', amount),
        element('Rate', 'PERCENTAGE', '8.30'),
        element('Number', 'INTEGER', '3'),
        element('Terms', 'URI', link),
      ],
    });
    const world = await formOf({
      plan: {
        label: 'Plan',
        ...listed([
          plan('short', '3400', 'https://example.com/a'),
          plan('odd', 'soon', 'javascript:alert(1)'),
        ]),
      },
    });
    const list = await find<HTMLSelectElement>('combobox', 'Plan');
    expect(describedBy(list)).to.equal('');
    const chosen = async (value: string) => {
      await choose(list, value);
      return until(
        () => describedBy(list).includes(value === 'odd' ? 'soon' : '34') && describedBy(list),
        value,
      );
    };
    const short = await chosen('short');
    expect(short.replace(/\s+/g, ' ')).to.match(/Amount €34\.00 Rate 8\.3% Number 3 Terms example\.com/);
    expect((await find<HTMLAnchorElement>('link', 'example.com')).href).to.equal('https://example.com/a');
    expect(await chosen('odd')).to.contain('javascript:alert(1)');
    expect(query('link')).to.equal(undefined);
    await world.pay();
    expect(world.values).to.deep.equal({ plan: 'odd' });
  });

  it('A boolean field is a checkbox that the keyboard ticks', async () => {
    const world = await formOf({
      terms: {
        label: 'I accept {link}',
        wireType: 'boolean',
        element: 'boolean',
        link: 'https://example.com/terms',
      },
    });
    const choice = await find<HTMLInputElement>('checkbox', 'I accept example.com');
    const link = await find<HTMLAnchorElement>('link', 'example.com');
    expect(attributesOf(link, 'target', 'rel')).to.deep.equal({
      target: '_blank',
      rel: 'noopener noreferrer',
    });
    await press(choice);
    expect(choice.checked).to.equal(true);
    await world.pay();
    expect(world.values).to.deep.equal({ terms: 'true' });
  });

  it('An optional field says so and may stay empty', async () => {
    const world = await formOf({
      must: { label: 'Must' },
      may: { label: 'May', optional: true, alwaysShow: true },
      hidden: { label: 'Hidden', optional: true },
    });
    const names = allByRole('textbox').map((input) => (input as HTMLInputElement).name);
    expect(names).to.deep.equal(['must', 'may']);
    expect((await box('Must')).getAttribute('aria-required')).to.equal('true');
    expect((await box('May (optional)')).getAttribute('aria-required')).to.equal('false');
    await typeInto('Must', 'yes');
    await world.pay();
    expect(world.values).to.deep.equal({ must: 'yes' });
  });

  it('Fields appear in the platform’s order', async () => {
    await formOf({ last: { order: 3 }, first: { order: 1 }, second: { order: 2 } });
    expect(allByRole('textbox').map((input) => (input as HTMLInputElement).name)).to.deep.equal([
      'first',
      'second',
      'last',
    ]);
  });

  it('A field without a label is named by its id', async () => {
    await ready({
      only: [products.sepa],
      product: (product) => ({
        ...product,
        fields: [{ id: 'bare', dataRestrictions: { isRequired: true }, displayHints: {} }],
      }),
    });
    expect((await box('bare')).name).to.equal('bare');
  });

  it('Two fields share a line only if both are short, even when one is absent', async () => {
    await formOf({
      zip: { label: 'Zip' },
      city: { label: 'City' },
      plan: { label: 'Plan' },
      surname: { label: 'Name' },
    });
    const place = (name: string) => query('textbox', name)!.getBoundingClientRect();
    await box('Zip');
    await until(() => place('Zip').top === place('City').top, 'one line');
    expect(place('Plan').top).to.be.above(place('City').top);
    const { width } = place('Plan');
    expect(place('City').width).to.be.below(width / 2);
    expect(place('Name').width).to.equal(width);
  });

  it('Labels are shown as text, whatever they contain', async () => {
    const label = '<img src=x onerror=globalThis.broken=1>';
    await formOf({ odd: { label, placeholder: label, tooltip: { label, image: 'x' } } });
    expect(text()).to.contain(label);
    expect(query('img')).to.equal(undefined);
    expect('broken' in globalThis).to.equal(false);
  });

  it('A placeholder is shown unless it is a row of asterisks or repeats the label', async () => {
    await formOf({
      word: { label: 'Word', placeholder: 'John Doe' },
      mask: { label: 'Mask', placeholder: '**** ****' },
      same: { label: 'Same', placeholder: 'Same' },
    });
    expect((await box('Word')).placeholder).to.equal('John Doe');
    expect((await box('Mask')).placeholder).to.equal('');
    expect((await box('Same')).placeholder).to.equal('');
  });

  it('A field’s help opens and closes by keyboard and describes the field', async () => {
    await ready({ only: ['cards'] });
    const input = await box('CVV');
    const button = await find('button', 'Help');
    expect(describedBy(input)).to.equal('');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    await key('Enter');
    await until(() => describedBy(input), 'the help');
    expect(describedBy(input)).to.equal('Three digits printed on the signature strip');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(focused()).to.equal('Help');
    await key('Space');
    await until(() => !describedBy(input), 'the help to go');
  });

  /** By field id: what the browser is told. */
  const hints: Record<string, Record<string, string | null>> = {
    cardNumber: { autocomplete: 'cc-number', inputmode: 'numeric', type: 'text', dir: 'ltr' },
    expiryDate: { autocomplete: 'cc-exp', inputmode: 'numeric', type: 'text', dir: 'ltr' },
    cvv: { autocomplete: 'cc-csc', inputmode: 'numeric', type: 'text', dir: 'ltr' },
    cardholderName: { autocomplete: 'cc-name', inputmode: 'text', type: 'text', dir: null },
  };
  it('A card field has the right autofill and keyboard attributes', async () => {
    await ready({ only: [products.carteBancaire], attributes: { country: 'FR', ungrouped: true } });
    await until(() => allByRole('textbox').length === 4, 'the form');
    const inputs = allByRole('textbox') as HTMLInputElement[];
    for (const input of inputs)
      expect(attributesOf(input, 'autocomplete', 'inputmode', 'type', 'dir'), input.name).to.deep.equal(
        hints[input.name],
      );
    expect(inputs.map((input) => input.getAttribute('enterkeyhint'))).to.deep.equal([
      'next',
      'next',
      'next',
      'go',
    ]);
  });

  it('Other fields have the right autofill and keyboard attributes', async () => {
    await formOf({
      emailAddress: { label: 'E-mail', keyboard: 'EmailAddressKeyboard' },
      phoneNumber: { label: 'Phone', keyboard: 'PhoneNumberKeyboard' },
      iban: { label: 'IBAN' },
      bonus: { label: 'Bonus', wireType: 'integer', element: 'currency' },
    });
    const asked = async (name: string) => {
      const input = await box(name);
      await until(() => input.getAttribute('autocomplete') !== null, 'hints');
      return attributesOf(input, 'autocomplete', 'inputmode', 'type', 'enterkeyhint');
    };
    expect(await asked('E-mail')).to.deep.equal({
      autocomplete: 'email',
      inputmode: 'email',
      type: 'text',
      enterkeyhint: 'next',
    });
    expect(await asked('Phone')).to.deep.equal({
      autocomplete: 'tel',
      inputmode: 'tel',
      type: 'tel',
      enterkeyhint: 'next',
    });
    expect(await asked('IBAN')).to.deep.equal({
      autocomplete: 'off',
      inputmode: 'text',
      type: 'text',
      enterkeyhint: 'next',
    });
    expect(await asked('Bonus')).to.deep.equal({
      autocomplete: 'off',
      inputmode: 'decimal',
      type: 'text',
      enterkeyhint: 'go',
    });
  });

  it('A writable field shows its stored value', async () => {
    await ready({ tokens: [tokens.visa] });
    const input = await box('Expiry date');
    expect(input.value).to.equal('12/99');
  });
});
