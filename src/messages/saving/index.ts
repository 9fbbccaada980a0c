import en from './en.js';
import type { SavingMessages } from './messages.js';

export { type SavingMessages, savingMessages } from './messages.js';

const locales: Readonly<Record<string, () => Promise<{ readonly default: SavingMessages }>>> = {
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
  no: () => import('./nb.js'),
  nn: () => import('./nb.js'),
};

/** The words of saving in the language of a BCP 47 tag; English where there are none, or where they do not load. */
export const loadSaving = async (tag: string): Promise<SavingMessages> => {
  const [language = ''] = tag.split('-');
  if (!Object.hasOwn(locales, language)) return en;
  return locales[language]!().then(
    (module) => module.default,
    () => en,
  );
};
