import { CheckoutError } from '../domain/errors.js';
import type { PaymentContext } from '../domain/payment-context.js';
import type { Session } from '../domain/session.js';

/** What the page has set. */
export interface Settings {
  readonly session: Session | undefined;
  /** `amount` is not a number where the page has set none; texts are empty. */
  readonly context: PaymentContext;
  /** Lists the members of groups one by one. */
  readonly ungrouped: boolean;
  /** A product's or group's id. */
  readonly preselect: string | undefined;
}

/** Settings whose list, with the same session, is the same. */
export const isSameList = (a: Settings, b: Settings): boolean =>
  JSON.stringify([a.context, a.ungrouped]) === JSON.stringify([b.context, b.ungrouped]);

/** What each of them has to be, for the platform to understand it. */
const checks = {
  amount: {
    isRight: ({ amount }: PaymentContext) => Number.isSafeInteger(amount) && amount >= 0,
    expected: 'an integer with two implied decimals, such as 2980',
  },
  currency: {
    isRight: ({ currency }: PaymentContext) => /^[A-Z]{3}$/.test(currency),
    expected: 'three capital letters of ISO 4217, such as EUR',
  },
  country: {
    isRight: ({ country }: PaymentContext) => /^[A-Z]{2}$/.test(country),
    expected: 'two capital letters of ISO 3166-1, such as NL',
  },
  locale: {
    isRight: ({ locale }: PaymentContext) => /^[a-z]{2,3}_([A-Z]{2}|\d{3})$/.test(locale),
    expected: 'a language and a country, such as nl-NL',
  },
} as const;

/** @throws CheckoutError `config`, naming all that are missing or wrong: the platform is not asked then */
export const checkSettings = ({ context }: Settings): void => {
  const wrong = Object.entries(checks).filter(([, { isRight }]) => !isRight(context));
  if (!wrong.length) return;
  const sentences = wrong.map(
    ([name, { expected }]) => `${name} is missing or wrong: it has to be ${expected}.`,
  );
  throw new CheckoutError('config', sentences.join(' '));
};
