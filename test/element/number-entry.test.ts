import { expect } from '@open-wc/testing';
import { box, cards, compose, enter, key, paste, ready, settle, type, typeInto } from './harness.js';
import { composeByScript, inputAsSoftKeyboard } from './scripts.js';

const shown = '4567 3500 0042 7977';
const isChromium = /Chrom/.test(navigator.userAgent);

/** What an input shows, with `|` where the caret is, or around what is selected. */
const withCaret = ({ value, selectionStart, selectionEnd }: HTMLInputElement) =>
  `${value.slice(0, selectionStart ?? 0)}|${value.slice(selectionStart ?? 0, selectionEnd ?? 0)}${
    selectionStart === selectionEnd ? '' : '|'
  }${value.slice(selectionEnd ?? 0)}`;

const open = () => ready({ only: ['cards'] });

const spellings: Record<string, string> = {
  'with spaces': '4567 3500 0042 7977',
  'with no-break spaces': '4567\u00a03500\u00a00042\u00a07977',
  'with hyphens': '4567-3500-0042-7977',
  'with dots': '4567.3500.0042.7977',
  'with blanks around it and a line break': '  4567350000427977\r\n',
  'with invisible marks': '\u200e4567\u200b350000427977\u202c',
  'in Arabic-Indic digits': '٤٥٦٧٣٥٠٠٠٠٤٢٧٩٧٧',
  'in Persian digits': '۴۵۶۷۳۵۰۰۰۰۴۲۷۹۷۷',
  'in full-width digits': '４５６７　３５００　００４２　７９７７',
  'in Devanagari digits': '४५६७ ३५०० ००४२ ७९७७',
};

describe('The card number field', () => {
  for (const [how, text] of Object.entries(spellings))
    it(`A card number ${how} is accepted when pasted or filled in`, async () => {
      await open();
      const input = await box('Card number');
      await enter(input);
      await paste(text);
      expect(withCaret(input)).to.equal(`${shown}|`);
      inputAsSoftKeyboard(input, text);
      expect(input.value).to.equal(shown);
    });

  it('A card number typed in digits of another script is accepted', async () => {
    if (!isChromium) return;
    await open();
    const input = await typeInto('Card number', '٤٥٦٧٣');
    expect(withCaret(input)).to.equal('4567 3|');
  });

  it('Letters in a card number are ignored', async () => {
    await open();
    const input = await typeInto('Card number', '45a6-7 b3');
    expect(withCaret(input)).to.equal('4567 3|');
  });

  it('The caret keeps its place when digits are typed in the middle', async () => {
    await open();
    const input = await typeInto('Card number', '45673500');
    expect(withCaret(input)).to.equal('4567 3500|');
    input.setSelectionRange(2, 2);
    await type('9');
    expect(withCaret(input)).to.equal('459|6 7350 0');
    await type('8');
    expect(withCaret(input)).to.equal('4598 |6735 00');
  });

  it('Backspace deletes the digit before a space', async () => {
    await open();
    const input = await typeInto('Card number', '45673500');
    input.setSelectionRange(5, 5);
    await key('Backspace');
    expect(withCaret(input)).to.equal('456|3 500');
    input.setSelectionRange(4, 4);
    await key('Delete');
    expect(input.value).to.equal('4563 00');
  });

  it('Delete deletes the digit after a space', async () => {
    await open();
    const input = await typeInto('Card number', '45673500');
    input.setSelectionRange(4, 4);
    await key('Delete');
    expect(withCaret(input)).to.equal('4567| 500');
  });

  it('A selection is replaced', async () => {
    await open();
    const input = await typeInto('Card number', cards.visa);
    input.setSelectionRange(2, 12);
    await type('1');
    expect(withCaret(input)).to.equal('451|4 2797 7');
    input.select();
    await paste(cards.masterCard);
    expect(input.value).to.equal('5424 1802 7979 1732');
  });

  it('Typing can be undone and redone step by step', async () => {
    await open();
    const input = await typeInto('Card number', '4567');
    await paste('3500');
    expect(input.value).to.equal('4567 3500');
    await key('Control+z');
    expect(input.value).to.equal('4567');
    await key('Control+z');
    expect(input.value).to.equal('456');
    await key('Control+y');
    expect(input.value).to.equal('4567');
    await key('Control+Shift+z');
    expect(withCaret(input)).to.equal('4567 3500|');
    input.select();
    await key('Delete');
    expect(input.value).to.equal('');
    await key('Control+z');
    expect(input.value).to.equal('4567 3500');
  });

  it('The text is left alone during composition', async () => {
    await open();
    const input = await typeInto('Card number', '45');
    const end = composeByScript(input, '６７３');
    expect(input.value).to.equal('45６７３');
    end();
    await settle();
    expect(input.value).to.equal('4567 3');
  });

  it('A real input method’s digits are accepted', async () => {
    if (!isChromium) return;
    await open();
    const input = await typeInto('Card number', '45');
    await compose(['６', '６７', '６７３'], '６７３');
    await settle();
    expect(withCaret(input)).to.equal('4567 3|');
  });

  it('The card number never appears in an attribute', async () => {
    const { element } = await open();
    await typeInto('Card number', cards.visa);
    await settle();
    expect(element.renderRoot.innerHTML).not.to.contain('4567');
  });
});

/** Typed or pasted → shown. */
const dates: readonly (readonly [text: string, shown: string])[] = [
  ['1/27', '01/27'],
  ['01/27', '01/27'],
  ['0127', '01/27'],
  ['127', '12/7'],
  ['5', '05/'],
  ['12', '12/'],
  ['01/2027', '01/27'],
  ['1/2027', '01/27'],
  ['012027', '01/27'],
  ['2027-01', '01/27'],
  ['01-27', '01/27'],
  ['01.27', '01/27'],
  ['01 27', '01/27'],
  ['01 / 27', '01/27'],
  ['٠١/٢٧', '01/27'],
  ['０１／２７', '01/27'],
  [' 01/27 ', '01/27'],
];

describe('The expiry date field', () => {
  for (const [text, expected] of dates) {
    it(`The date ${text} pasted is shown as ${expected}`, async () => {
      await open();
      const input = await box('Expiry date');
      await enter(input);
      await paste(text);
      expect(withCaret(input)).to.equal(`${expected}|`);
    });
    if (/^[\d/.\- ]+$/.test(text) && text !== '2027-01' && text !== '127' && !text.startsWith(' '))
      it(`The date ${text} typed is shown as ${expected}`, async () => {
        await open();
        const input = await typeInto('Expiry date', text);
        expect(withCaret(input)).to.equal(`${expected}|`);
      });
  }

  it('Backspace deletes the separator together with the digit before it', async () => {
    await open();
    const input = await typeInto('Expiry date', '12');
    expect(withCaret(input)).to.equal('12/|');
    await key('Backspace');
    expect(withCaret(input)).to.equal('1|');
  });
});
