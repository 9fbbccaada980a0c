import en from './en.js';
import type { Messages } from './messages.js';

export { loadLanguage } from './languages.js';
export type { IssueParams, Messages } from './messages.js';
export type { OwnMessages } from './own-messages.js';

/** English: shown until, and where, nothing better is there. Every first load carries it. */
export const fallback: Messages = en;
