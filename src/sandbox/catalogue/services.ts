import { IMAGES } from './product.js';

/** A person that the customer look-up finds by personal number and postcode. */
export interface Customer {
  readonly paymentProductId: number;
  readonly countryCode: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly response: Readonly<Record<string, string>>;
}

export const customerDetails: readonly Customer[] = [
  {
    paymentProductId: 9001,
    countryCode: 'SE',
    keys: { fiscalNumber: '194910011813', zip: '41462' },
    response: {
      city: 'Göteborg',
      country: 'SE',
      emailAddress: 'w.e.coyote@acmelabs.com',
      firstName: 'Wile',
      fiscalNumber: '194910011813',
      languageCode: 'sv',
      phoneNumber: '+4631234567',
      street: 'Skeppsbron 1',
      surname: 'Coyote',
      zip: '41462',
    },
  },
];

/** The instalment programmes and their numbers of months. */
export const installmentOptions = [
  {
    id: 'generic',
    displayHints: { displayOrder: 0, label: 'Installments', logo: `${IMAGES}group-card.png` },
    numberOfInstallments: [3, 6, 9, 12],
  },
] as const;

/**
 * Countries where common cards can be paid in instalments, whatever the catalogue says: a choice of the
 * sandbox, since it depends on the merchant's contract.
 */
const installmentCountries: readonly string[] = ['BR', 'MX', 'TR'];
const installmentCards: readonly number[] = [1, 2, 3];

/** Whether a product's payments can be split, here. */
export const allowsInstallments = (
  product: { readonly id: number; readonly allowsInstallments: boolean } | undefined,
  country: string | undefined,
): boolean =>
  !!product &&
  (product.allowsInstallments ||
    (installmentCards.includes(product.id) && installmentCountries.includes(country ?? '')));

/** The plans for an amount, in the platform's own words: monthly, without interest. */
export const installmentPlans = ({ amount, currencyCode }: { amount: number; currencyCode: string }) =>
  installmentOptions.map(({ id, displayHints, numberOfInstallments }) => ({
    id,
    displayHints,
    installmentPlans: numberOfInstallments.map((parts) => ({
      amountOfMoneyPerInstallment: { amount: Math.ceil(amount / parts), currencyCode },
      amountOfMoneyTotal: { amount, currencyCode },
      frequencyOfInstallments: 'monthly',
      installmentPlanCode: 40 + parts,
      interestRate: '0.00',
      numberOfInstallments: parts,
    })),
  }));

/** One euro in other currencies, as a decimal. Illustrative, never the day's rate. */
export const exchangeRatesPerEUR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EUR: '1',
    USD: '1.10',
    GBP: '0.86',
    CHF: '0.96',
    JPY: '160',
    SEK: '11.3',
    BRL: '5.5',
    PLN: '4.3',
    INR: '91',
  }),
);

/** The successive statuses of the consumer's app. */
export const thirdPartyStatusSequence = ['WAITING', 'INITIALIZED', 'AUTHORIZED', 'COMPLETED'] as const;
