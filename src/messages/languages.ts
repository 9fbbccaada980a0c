import { loadModule } from '../loading/load-module.js';
import type { Messages } from './messages.js';
import type { SavingMessages } from './saving/messages.js';

/** The file of a language: its messages, and where its words of saving are. */
interface Language {
  readonly default: Messages;
  readonly saving: () => Promise<{ readonly default: SavingMessages }>;
}

/** Every language but English, by its BCP 47 tag; loaded when first needed. */
const languages: Readonly<Record<string, () => Promise<Language>>> = {
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
  'pt-BR': () => import('./pt-BR.js'),
  ro: () => import('./ro.js'),
  sv: () => import('./sv.js'),
  tr: () => import('./tr.js'),
  zh: () => import('./zh.js'),
  'zh-Hant': () => import('./zh-Hant.js'),
  // Norwegian by its other names: all who write it read Bokmål.
  no: () => import('./nb.js'),
  nn: () => import('./nb.js'),
  // Where Chinese is written in traditional characters unless a tag says otherwise.
  'zh-HK': () => import('./zh-Hant.js'),
  'zh-MO': () => import('./zh-Hant.js'),
  'zh-TW': () => import('./zh-Hant.js'),
};

/**
 * The language of a BCP 47 tag, by the longest beginning of the tag that there is a file for: `zh` for `zh-Hans-HK`.
 *
 * @returns `undefined` for English, which every first load carries, and for a language that there is none of; a promise
 *   of `undefined` where it does not load
 */
export const loadLanguage = (tag: string): Promise<Language | undefined> | undefined => {
  if (Object.hasOwn(languages, tag)) return loadModule(languages[tag]!, 'default').catch(() => undefined);
  return tag ? loadLanguage(tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) : undefined;
};
