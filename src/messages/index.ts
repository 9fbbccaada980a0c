import en from './en.js';
import type { Locale, Messages } from './messages.js';

export type { IssueParams, Locale, Messages, MoreMessages } from './messages.js';

/**
 * Every language but English, loaded when first needed. A new one is a file and a line. English, which every first
 * load carries, is the only one in two files: `en.ts` and `en.more.ts`.
 */
const locales: Readonly<Record<string, () => Promise<Locale>>> = {};

/** Shown until, and where, nothing better is there. */
export const fallback: Messages = en;

/** The language of a BCP 47 tag; `undefined` for English, and where it cannot be had. */
export const loadLocale = async (locale: string): Promise<Locale | undefined> =>
  locales[locale.split('-')[0]!]?.().catch(() => undefined);
