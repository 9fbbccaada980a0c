import type { Messages } from './messages.js';

/** Every language but English, loaded when first needed. A new one is a file and a line. */
const locales: Readonly<Record<string, () => Promise<{ readonly default: Messages }>>> = {
  ar: () => import('./ar.js'),
  cs: () => import('./cs.js'),
  da: () => import('./da.js'),
  de: () => import('./de.js'),
  el: () => import('./el.js'),
  es: () => import('./es.js'),
  fi: () => import('./fi.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  hu: () => import('./hu.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  nb: () => import('./nb.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  pt: () => import('./pt.js'),
  ro: () => import('./ro.js'),
  sv: () => import('./sv.js'),
  tr: () => import('./tr.js'),
  zh: () => import('./zh.js'),
  // Norwegian by its common name; those who write Nynorsk read Bokmål.
  no: () => import('./nb.js'),
  nn: () => import('./nb.js'),
};

const languageOf = (tag: string): string => tag.split('-')[0]!;

/** Whether there is a module of the language of a BCP 47 tag. */
export const isOffered = (tag: string): boolean => Object.hasOwn(locales, languageOf(tag));

/**
 * The language of a BCP 47 tag, whatever its region or script; `undefined` for English, which every first load carries,
 * for a language that there is none of, and where it does not load.
 */
export const loadLocale = async (tag: string): Promise<Messages | undefined> => {
  if (!isOffered(tag)) return undefined;
  return locales[languageOf(tag)]!().then(
    (module) => module.default,
    () => undefined,
  );
};
