import en from './en.js';
import type { Messages } from './messages.js';

export type { IssueParams, Messages } from './messages.js';

/** Every language but English, loaded when first needed. A new one is a file and a line. */
const locales: Readonly<Record<string, () => Promise<{ default: Messages }>>> = {};

/** Shown until, and where, nothing better is there. */
export const fallback: Messages = en;

/** The messages for a BCP 47 tag: its language's, or English. A language that fails to load is English, too. */
export const loadMessages = async (locale: string): Promise<Messages> => {
  const load = locales[locale.split('-')[0]!];
  try {
    return load ? (await load()).default : en;
  } catch {
    return en;
  }
};
