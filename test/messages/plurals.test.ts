import { describe, expect, it } from 'vitest';
import { localeOf, said } from './every-language.js';

/** Words that go with a count, as grammars have them. */
const characters: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  nl: { 1: '1 teken.', 2: '2 tekens.' },
  de: { 1: '1 Zeichen.', 2: '2 Zeichen.' },
  fr: { 1: '1 caractère.', 2: '2 caractères.' },
  es: { 1: '1 carácter.', 2: '2 caracteres.' },
  it: { 1: '1 carattere.', 2: '2 caratteri.' },
  pt: { 1: '1 caractere.', 2: '2 caracteres.' },
  'pt-BR': { 1: '1 caractere.', 2: '2 caracteres.' },
  fi: { 1: '1 merkki.', 2: '2 merkkiä.' },
  el: { 1: '1 χαρακτήρα.', 2: '2 χαρακτήρες.' },
  he: { 1: '1 תו.', 2: '2 תווים.' },
  pl: {
    1: '1 znak.',
    2: '2 znaki.',
    4: '4 znaki.',
    5: '5 znaków.',
    12: '12 znaków.',
    14: '14 znaków.',
    21: '21 znaków.',
    22: '22 znaki.',
    34: '34 znaki.',
    112: '112 znaków.',
  },
  cs: { 1: '1 znak.', 2: '2 znaky.', 4: '4 znaky.', 5: '5 znaků.', 22: '22 znaků.' },
  ro: {
    1: '1 caracter.',
    2: '2 caractere.',
    19: '19 caractere.',
    20: '20 de caractere.',
    34: '34 de caractere.',
    101: '101 caractere.',
  },
  ar: {
    1: 'حرف واحد على',
    2: ': حرفان على',
    3: '3 أحرف على',
    10: '10 أحرف على',
    11: '11 حرفًا على',
    34: '34 حرفًا على',
    100: '100 حرف على',
  },
};

const securityCode: Readonly<Record<string, readonly [three: string, four: string]>> = {
  ar: ['3 أرقام', '4 أرقام'],
  cs: ['3 číslice', '4 číslice'],
  de: ['3 Ziffern', '4 Ziffern'],
  el: ['3 ψηφία', '4 ψηφία'],
  fi: ['3 numeroa', '4 numeroa'],
  nl: ['3 cijfers', '4 cijfers'],
  pl: ['3 cyfry', '4 cyfry'],
  ro: ['3 cifre', '4 cifre'],
};

const flat = (table: Readonly<Record<string, Readonly<Record<number, string>>>>) =>
  Object.entries(table).flatMap(([language, row]) =>
    Object.entries(row).map(([count, words]) => [language, Number(count), words] as const),
  );

describe('Plural forms', () => {
  it.each(flat(characters))(
    'The language %s has the right form for %i characters',
    async (language, count, words) => {
      const { issues } = await localeOf(language);
      expect(issues['too-short']!({ label: said.label, minLength: count })).toContain(words);
      expect(issues['too-long']!({ label: said.label, maxLength: count })).toContain(words);
      // The platform's JSON may well give a string.
      expect(issues['too-long']!({ label: said.label, maxLength: String(count) })).toContain(words);
    },
  );

  it.each(Object.entries(securityCode))(
    'The language %s has the right form for a security code’s digits',
    async (language, words) => {
      const { issues } = await localeOf(language);
      for (const [at, expected] of words.entries()) {
        const length = at + 3;
        expect(issues['too-short:cvv']!({ label: said.label, minLength: length })).toContain(expected);
        expect(issues['too-long:cvv']!({ label: said.label, maxLength: length })).toContain(expected);
      }
    },
  );
});
