import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { nl } from './nl.js';
import { ptBR } from './pt-BR.js';
import type { Words } from './words.js';
import { zhHant } from './zh-Hant.js';

const languages: Readonly<Record<string, Words>> = {
  en,
  nl,
  fr,
  de,
  ar,
  'pt-BR': ptBR,
  'zh-Hant': zhHant,
};
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

export interface Language {
  readonly words: Words;
  /** BCP 47: the one asked for, or English where the shop has no words in it. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

export const directionOf = (locale: string): Language['dir'] =>
  rightToLeft.has(new Intl.Locale(locale.replaceAll('_', '-')).language) ? 'rtl' : 'ltr';

/** `zh-TW` is written in traditional characters; Portuguese is Brazil's only where the tag says so. */
const wordsFor = (asked: Intl.Locale): Words | undefined => {
  const { language, script } = asked.maximize();
  return (
    languages[`${language}-${script}`] ?? languages[`${language}-${asked.region}`] ?? languages[language]
  );
};

/** The shop's own words; the checkout may well speak a language that the shop does not. */
export const languageOf = (locale = 'en'): Language => {
  const asked = new Intl.Locale(locale.replaceAll('_', '-'));
  const words = wordsFor(asked);
  return words
    ? { words, lang: asked.toString(), dir: directionOf(locale) }
    : { words: en, lang: 'en', dir: 'ltr' };
};
