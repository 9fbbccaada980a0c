import type { PaymentEnding } from '../domain/outcome.js';
import { fallback, loadLanguage } from '../messages/index.js';
import type { Messages } from '../messages/messages.js';
import { languageOf } from '../sandbox/catalogue/index.js';
import { words } from '../sandbox/pages/words/index.js';

/** The element's own words in the language that it shows. */
export const messagesIn = async (language: string): Promise<Messages> =>
  (await loadLanguage(language))?.default ?? fallback;

/** How a payment ended for the consumer, or why it goes on. */
export type OutcomeKind =
  | Exclude<PaymentEnding, 'rejected' | 'denied' | 'cancelled'>
  /** Refused; another card can be tried. */
  | 'declined'
  /** Its answer was lost: nobody knows yet. */
  | 'unsure'
  /** Something failed; nothing was paid. */
  | 'error'
  /** Instructions, a code or an app: the payment waits for the consumer. */
  | 'action';

const own = Object.keys as <T extends object>(of: T) => readonly (keyof T & string)[];

/** The kind of an outcome by its heading. */
export const kindOfHeading = (messages: Messages, heading: string): OutcomeKind | undefined => {
  if (heading === messages.paid) return 'paid';
  if (heading === messages.action.title) return 'action';
  return own(messages.outcomes).find((ending) => messages.outcomes[ending][0] === heading);
};

/** The kind of an outcome by what stands above the pay button. */
export const kindOfNotice = (messages: Messages, notice: string): OutcomeKind | undefined => {
  const says = (sentences: readonly string[]) => sentences.some((sentence) => notice.startsWith(sentence));
  if (says(Object.values(messages.declines))) return 'declined';
  if (says([messages.unsure])) return 'unsure';
  return says([messages.sessionExpired, ...Object.values(messages.errors)]) ? 'error' : undefined;
};

/** Whether a button is the one that pays: by its words around the amount. */
export const paysBy = (messages: Messages, name: string): boolean => {
  const [before = '', after = ''] = messages.pay('\n').split('\n');
  return name.length > before.length + after.length && name.startsWith(before) && name.endsWith(after);
};

/** Whether a button brings the rest of a long list; in some languages one and two are words. */
export const unfolds = (messages: Messages, name: string): boolean =>
  [1, 2, Number(/\d+/.exec(name)?.[0])].some((count) => messages.moreWays(count) === name);

export type BankChoice = 'pay' | 'fail' | 'cancel';

/** The buttons of the sandbox's bank page that mean a choice. */
export const bankButtons = (language: string, choice: BankChoice): readonly string[] => {
  const said = words[languageOf(language)];
  return choice === 'pay' ? [said.acs.go, said.bank.go, said.mandate.go] : [said[choice]];
};
