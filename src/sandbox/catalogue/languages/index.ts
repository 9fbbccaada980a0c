import ar from './ar.js';
import de from './de.js';
import es from './es.js';
import fr from './fr.js';
import nl from './nl.js';
import type { Phrases } from './phrases.js';
import ptBR from './pt-BR.js';
import zhHant from './zh-Hant.js';

/** English is the catalogue's own language. */
const translations = { ar, de, es, fr, nl, 'pt-BR': ptBR, 'zh-Hant': zhHant } satisfies Record<
  string,
  Phrases
>;

/** The languages of the sandbox. */
export type Language = keyof typeof translations | 'en';
export const languages: readonly Language[] = ['en', 'nl', 'de', 'fr', 'es', 'ar', 'pt-BR', 'zh-Hant'];

/** By the beginnings of tags, in small letters; Chinese also by where it is written in traditional characters. */
const tags: ReadonlyMap<string, Language> = new Map([
  ...languages.map((language) => [language.toLowerCase(), language] as const),
  ...['zh-tw', 'zh-hk', 'zh-mo'].map((tag) => [tag, 'zh-Hant'] as const),
]);

/** `nl_NL`, `nl-BE`, `NL` are Dutch, `zh_TW` is `zh-Hant`; an unsupported language becomes English. */
export const languageOf = (locale: string | undefined): Language => {
  const [code = '', next = ''] = (locale ?? '').toLowerCase().split(/[-_]/);
  return tags.get(`${code}-${next}`) ?? tags.get(code) ?? 'en';
};

/** Translates a text of the catalogue; names of brands and banks are the same in every language. */
export const translate = (text: string, language: Language): string => {
  if (language === 'en') return text;
  const translation: Phrases = translations[language];
  return Object.hasOwn(translation, text) ? translation[text as keyof Phrases] : text;
};
