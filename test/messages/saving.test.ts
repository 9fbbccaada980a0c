import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SavingMessages, loadSaving, savingMessages } from '../../src/messages/saving/index.js';
import en from '../../src/messages/saving/en.js';
import { languages, localeOf } from './every-language.js';

/** The stems by which a language speaks of paying; on a page that saves, nobody pays. */
const paying: Readonly<Record<string, RegExp>> = {
  ar: /دفع/,
  cs: /plat(?!n)|plac/i,
  da: /betal/i,
  de: /zahl/i,
  el: /πληρω/i,
  en: /\bpa(y|id)/i,
  es: /\bpag/i,
  fi: /maks/i,
  fr: /pa(ye|ie)/i,
  he: /תשלו|לשלם/,
  hu: /fizet/i,
  it: /\bpag[aho]/i,
  ja: /支払/,
  ko: /결제/,
  nb: /betal/i,
  nl: /betal|betaal/i,
  pl: /płac|płat/i,
  pt: /\bpag[ao]/i,
  'pt-BR': /\bpag[ao]/i,
  ro: /pl[ăa]t/i,
  sv: /betal/i,
  tr: /öde/i,
  zh: /支付|付款/,
  'zh-Hant': /支付|付款/,
};

const said = (words: SavingMessages): readonly (readonly [string, string])[] =>
  Object.entries(words).map(([name, word]) => [name, typeof word === 'string' ? word : word('Ξ-name')]);

const isSentence = (name: string) =>
  /^(nothingOffered|unsure|sessionExpired|reload|notNow|gone|refused|cardRefused|required|terms|none|takesPlace)$/.test(
    name,
  );

describe.each(['en', ...languages])('The words of saving in %s', (language) => {
  it('Every word is there, and names what it has to name', async () => {
    const words = await loadSaving(language);
    expect(Object.keys(words)).toEqual(Object.keys(en));
    for (const [name, text] of said(words)) {
      expect(text, name).toMatch(/\p{L}/u);
      expect(text.includes('Ξ-name'), name).toBe(/^(cardRefused|required|takesPlace)$/.test(name));
      expect(text, name).not.toMatch(/undefined|\$\{|^\s|\s$|\s{2}|[!！¡]/);
    }
    expect(words.cardRefused('')).toMatch(/^\p{L}.*\p{L}/u);
    expect(words.cardRefused('')).not.toMatch(/undefined|\s{2}/);
  });

  it('Nothing speaks of paying', async () => {
    expect(paying).toHaveProperty(language);
    const words = await loadSaving(language);
    for (const [name, text] of said(words)) expect(text, name).not.toMatch(paying[language]!);
    const messages = savingMessages(await localeOf(language), words);
    const spoken = [
      messages.pay('7', true),
      messages.pay('7', false),
      messages.paying,
      messages.loading,
      messages.nothingOffered,
      messages.unsure,
      messages.sessionExpired,
      messages.rowGone,
      messages.paymentMethod,
      messages.cardBrand,
      ...Object.values(messages.declines),
      // Wallets are not saved.
      ...Object.entries(messages.errors).flatMap(([code, text]) => (code === 'wallet' ? [] : text)),
      ...Object.values(messages.issues).map((sentence) => sentence({ label: 'L', brand: 'B' })),
    ];
    for (const text of spoken) expect(text).not.toMatch(paying[language]!);
  });

  it('Sentences end with a full stop, and nothing else does', async () => {
    for (const [name, text] of said(await loadSaving(language)))
      if (isSentence(name)) expect(text, name).toMatch(/[^.。][.。]$/);
      else expect(text, name).not.toMatch(/[.。]$/);
    expect((await loadSaving(language)).saving).toMatch(/…$/);
  });
});

describe.each(languages)('The translation of saving into %s', (language) => {
  it('No word is left in English', async () => {
    const words = await loadSaving(language);
    expect(
      said(words).filter(([name, text]) => said(en).some(([other, same]) => other === name && same === text)),
    ).toEqual([]);
  });
});

describe('loadSaving', () => {
  it('Every file is loaded by the language of its name', async () => {
    const files = readdirSync(new URL('../../src/messages/saving/', import.meta.url))
      .map((file) => /^([a-z]{2}(?:-[A-Z]\w+)?)\.ts$/.exec(file)?.[1])
      .filter((language) => language !== undefined && language !== 'en');
    expect(files.sort()).toEqual([...languages].sort());
    const loaded = await Promise.all(languages.map((language) => loadSaving(`${language}-XX`)));
    expect(new Set(loaded.map(({ saveCard }) => saveCard)).size).toBeGreaterThan(19);
    expect(loaded).not.toContain(en);
  });

  it.each(['en', 'en-GB', 'eo', '', 'constructor', '__proto__'])(
    'The tag “%s” is left to English',
    async (tag) => expect(await loadSaving(tag)).toBe(en),
  );
});
