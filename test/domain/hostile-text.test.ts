import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiBase, assetUrl } from '../../src/client/url.js';
import { labelOf } from '../../src/domain/account-label.js';
import { formatAmount } from '../../src/domain/amount.js';
import { cardInText } from '../../src/domain/card-in-text.js';
import { fieldKind } from '../../src/domain/field-kinds/index.js';
import { readMarkup } from '../../src/domain/markup.js';
import { parseMask } from '../../src/domain/mask.js';
import { findPattern } from '../../src/domain/pattern.js';
import { emailAddress } from '../../src/domain/validators/email-address.js';
import { isIban } from '../../src/domain/validators/iban.js';
import { runs } from './a-field.js';

/* `npm run lint:patterns` shows that every expression is linear; here, what is built of them is read at a length at which
 * quadratic work would not end. */

const long = (piece: string, end = '') => piece.repeat(200_000 / piece.length) + end;

const texts: Readonly<Record<string, string>> = {
  'one letter, and a digit at the end': long('x', '1'),
  'zeros, and a letter at the end': long('0', 'x'),
  'blanks, and a letter at the end': long(' ', 'x'),
  'brackets that never close': `<${long('a@')}`,
  'brackets and addresses': long('<a@b'),
  'full stops, and a letter at the end': long('.', 'x'),
  'commas and digits': long('1,'),
  'months without a year': long('a01 '),
  'a word, dashes, and no month': `a${long('-')}`,
  'slashes, and a letter at the end': long('/', 'x'),
  'opening braces': long('{{'),
  'opening comments': long('<!--'),
  'tags that never end': long('<a '),
  'attributes without a value': `<a ${long('href ')}>`,
  'attributes that open a quotation': `<a ${long(' href="x')}>`,
  'names of characters that do not end': long('&a'),
  'numbers of characters that do not end': long('&#1'),
  'an address with many at-signs': long('a@', '.nl'),
  'an address with many dots': `a@${long('a.')}`,
};

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  ...Object.fromEntries(
    (
      [
        'amount',
        'cardNumber',
        'choice',
        'date',
        'digits',
        'email',
        'expiry',
        'iban',
        'phone',
        'text',
      ] as const
    ).map((kind) => [
      `a field of the kind ${kind}`,
      (text: string) => fieldKind(kind).read(text, parseMask('{{9999}} {{9999}}')),
    ]),
  ),
  'the reader of pasted cards': cardInText,
  'the reader of markup': readMarkup,
  'the reader of masks': parseMask,
  'the matcher, as a pattern': (text) => findPattern(text, 'abc'),
  'the matcher, as a text': (text) => findPattern('^(a+)+$', text),
  'the rule for addresses': (text) => emailAddress(text, {}, {} as never),
  'the rule for IBANs': isIban,
  'the reader of addresses': (text) => [
    assetUrl('https://a.test', text),
    assetUrl(`https://a.test/${text}`, 'x'),
  ],
  'the reader of API addresses': (text) => apiBase(`https://a.test/${text}`),
  'the format of amounts': (text) => [formatAmount(1, text, 'en'), formatAmount(1, 'EUR', text)],
};

describe('Texts of 200,000 characters', () => {
  it.each(Object.keys(readers))(
    'Whatever the text, it is read in one pass by %s',
    (name) => {
      for (const text of Object.values(texts)) readers[name]!(text);
    },
    20_000,
  );

  it('A label that names one long value again and again has it once', () => {
    const account = {
      attributes: [{ key: 'a', value: long('x'), status: 'READ_ONLY' as const, mustWriteReason: undefined }],
      labelTemplate: Array.from({ length: 10_000 }, () => ({ attributeKey: 'a', mask: undefined })),
    };
    expect(labelOf(account as never)).toBe(long('x'));
  });
});

describe('What is read without going back', () => {
  const piece = fc.constantFrom(...'0123459.,٫ -€ab<>@?();:"\'', 'mailto:');
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('An amount is read as by one expression that goes back', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const [, major = '', minor = ''] = /^(.*?)(?:[.,٫](\d{0,2}))?\D*$/s.exec(typed)!;
        const units = major.replace(/\D+/g, '');
        const cents = units + minor && (units + minor.padEnd(2, '0')).replace(/^0+(?=\d)/, '');
        expect(fieldKind('amount').read(typed, [])).toBe(cents);
      }),
      runs,
    );
  });

  it('An e-mail address is freed of what copying left around it, as by an expression that goes back', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const freed = typed
          .trim()
          .replace(/^.*<([^<>\s@]+@[^<>\s]+)>.*$/s, '$1')
          .replace(/^mailto:([^?]*).*/is, '$1')
          .replace(/^["'(<\s]+|["')>,;.\s]+$/g, '');
        expect(fieldKind('email').read(typed, [])).toBe(freed);
      }),
      runs,
    );
  });
});
