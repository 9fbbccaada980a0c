import ar from './ar.js';
import de from './de.js';
import es from './es.js';
import fr from './fr.js';
import nl from './nl.js';
import type { Phrases } from './phrases.js';

/** English is the catalogue's own language. */
const translations = { ar, de, es, fr, nl } satisfies Record<string, Phrases>;

/** The languages of the sandbox. */
export type Language = keyof typeof translations | 'en';
export const languages: readonly Language[] = ['en', 'nl', 'de', 'fr', 'es', 'ar'];

const isLanguage = (code: string): code is Language => (languages as readonly string[]).includes(code);

/** `nl_NL`, `nl-BE`, `NL` are Dutch; an unsupported language becomes English. */
export const languageOf = (locale: string | undefined): Language => {
  const code = (locale ?? '').split(/[-_]/)[0]?.toLowerCase() ?? '';
  return isLanguage(code) ? code : 'en';
};

/** Translates a text of the catalogue; names of brands and banks are the same in every language. */
export const translate = (text: string, language: Language): string => {
  if (language === 'en') return text;
  const translation: Phrases = translations[language];
  return Object.hasOwn(translation, text) ? translation[text as keyof Phrases] : text;
};
