import type { Messages } from '../messages.js';

/** The words of a checkout that stores accounts and takes no payment, loaded only for one. */
export interface SavingMessages {
  /** Names the list of what can be saved. */
  readonly what: string;
  readonly saveCard: string;
  /** Of a bank account. */
  readonly saveAccount: string;
  readonly saving: string;
  readonly loading: string;
  readonly nothingOffered: string;
  /** Where the answer was lost. */
  readonly unsure: string;
  readonly sessionExpired: string;
  /** Where the session has expired and cannot be renewed. */
  readonly reload: string;
  readonly notNow: string;
  /** What was chosen is no longer offered. */
  readonly gone: string;
  readonly refused: string;
  /** An issue; `brand` is empty where it is unknown. */
  readonly cardRefused: (brand: string) => string;
  /** Names the choice between a card's brands. */
  readonly brand: string;
  /** An issue: nothing was entered. */
  readonly required: (label: string) => string;
  readonly terms: string;
  readonly savedCard: string;
  readonly savedAccount: string;
  readonly alreadySaved: string;
  /** Heads the stored accounts. */
  readonly accounts: string;
  readonly none: string;
  readonly addCard: string;
  readonly add: string;
  /** Of an expired card: another one takes its place. */
  readonly replace: string;
  readonly takesPlace: (name: string) => string;
  readonly cancel: string;
}

/** The messages of a language, with these words where they speak of paying. */
export const savingMessages = (base: Messages, words: SavingMessages): Messages => ({
  ...base,
  paymentMethod: words.what,
  pay: (_, isCard) => (isCard ? words.saveCard : words.saveAccount),
  paying: words.saving,
  loading: words.loading,
  nothingOffered: words.nothingOffered,
  unsure: words.unsure,
  sessionExpired: words.sessionExpired,
  rowGone: words.gone,
  cardBrand: words.brand,
  declines: { other: words.refused },
  errors: {
    ...base.errors,
    'session-expired': words.reload,
    'session-invalid': words.reload,
    other: words.notNow,
  },
  issues: {
    ...base.issues,
    required: ({ label }) => words.required(label),
    terms: () => words.terms,
    'card-refused': ({ brand = '' }) => words.cardRefused(`${brand}`),
  },
});
