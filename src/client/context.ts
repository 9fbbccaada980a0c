import type { PaymentContext } from '../domain/payment-context.js';

/** A payment context in the platform's property names. */
const wireContext = ({ amount, currency, country, locale, recurring, installments }: PaymentContext) => ({
  amount,
  currencyCode: currency,
  countryCode: country,
  locale: locale.replace('-', '_'),
  isRecurring: recurring,
  isInstallments: installments,
});

/** A query string; absent and empty values are left out. */
export const query = (values: object): string => {
  const present = Object.entries(values).filter(([, value]) => (value ?? '') !== '');
  return `?${new URLSearchParams(present)}`;
};

/** The context as the query of every list and product. */
export const contextQuery = (context: PaymentContext, more?: object): string =>
  query({ ...wireContext(context), ...more });

/** The context as a request body. */
export const contextBody = (context: PaymentContext) => {
  const { amount, currencyCode, locale: _, ...rest } = wireContext(context);
  return { amountOfMoney: { amount, currencyCode }, ...rest };
};
