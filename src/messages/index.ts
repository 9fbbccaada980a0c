import en from './en.js';
import type { Locale, Messages } from './messages.js';

export type { IssueParams, Locale, Messages, MoreMessages } from './messages.js';

/**
 * Shown until, and where, nothing better is there. English, which every first load carries, is the only language in
 * two files, `en.ts` and `en.more.ts`.
 */
export const fallback: Messages = en;

/**
 * The language of a BCP 47 tag; `undefined` for English, and where it cannot be had. The list of languages is a chunk
 * of its own: their addresses would weigh on every first load.
 */
export const loadLocale = async (locale: string): Promise<Locale | undefined> => {
  if (!/^en/.test(locale)) return (await import('./locales.js').catch(() => undefined))?.load(locale);
  return undefined;
};
