import { CheckoutError } from '../domain/errors.js';
import type { PaymentContext } from '../domain/payment-context.js';
import { type Purpose, purposes } from '../domain/purpose.js';
import type { Session } from '../domain/session.js';

/** What the page has set. */
export interface Settings {
  readonly session: Session | undefined;
  readonly purpose: Purpose;
  /** `amount` is NaN where the page has set none and something is to be paid; missing texts are empty. */
  readonly context: PaymentContext;
  /** Whether the members of groups are listed one by one. */
  readonly ungrouped: boolean;
  /** A product's or group's id. */
  readonly preselect: string | undefined;
  /** Ids of products and groups that come first. */
  readonly order: readonly string[];
  /** Whether the page is as narrow as a phone's. */
  readonly isSmall: boolean;
  /** Whether the details are typed on the platform's own page, so that no option has fields here. */
  readonly hosted?: boolean;
}

const listed = ({ purpose, context, ungrouped, order, hosted }: Settings) =>
  JSON.stringify([purpose, context, ungrouped, order, hosted]);

/** Whether two settings with the same session give the same list. */
export const isSameList = (a: Settings, b: Settings): boolean => listed(a) === listed(b);

type Checked = PaymentContext & { readonly purpose: Purpose };

/** The format that is required of each setting. */
const checks = {
  purpose: {
    isRight: ({ purpose }: Checked) => purposes.includes(purpose),
    expected: purposes.join(', '),
  },
  amount: {
    isRight: ({ amount = 0 }: Checked) => Number.isSafeInteger(amount) && amount >= 0,
    expected: 'an integer with two implied decimals, such as 2980',
  },
  currency: {
    isRight: ({ currency }: Checked) => /^[A-Z]{3}$/.test(currency),
    expected: 'three capital letters of ISO 4217, such as EUR',
  },
  country: {
    isRight: ({ country }: Checked) => /^[A-Z]{2}$/.test(country),
    expected: 'two capital letters of ISO 3166-1, such as NL',
  },
  locale: {
    isRight: ({ locale }: Checked) => /^[a-z]{2,3}_([A-Z]{2}|\d{3})$/.test(locale),
    expected: 'a language and a country, such as nl-NL',
  },
} as const;

/**
 * Checks the settings before any request.
 * @throws CheckoutError `config`, naming every setting that is missing or wrong
 */
export const checkSettings = ({ context, purpose }: Settings): void => {
  const wrong = Object.entries(checks).filter(([, { isRight }]) => !isRight({ ...context, purpose }));
  if (!wrong.length) return;
  const sentences = wrong.map(
    ([name, { expected }]) => `${name} is missing or wrong: it has to be ${expected}.`,
  );
  throw new CheckoutError('config', sentences.join(' '));
};
