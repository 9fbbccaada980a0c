import type { Locale } from './messages.js';

/** Every language but English, loaded when first needed. A new one is a file and a line. */
const locales: Readonly<Record<string, () => Promise<Locale>>> = {
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

/** The language of a BCP 47 tag, whatever its region or script; `undefined` where there is none, or it does not load. */
export const load = async (locale: string): Promise<Locale | undefined> => {
  const language = locale.split('-')[0]!;
  return Object.hasOwn(locales, language) ? locales[language]!().catch(() => undefined) : undefined;
};
