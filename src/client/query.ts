import type { PaymentContext } from '../domain/payment-context.js';

/** Absent values are left out, lists repeated. */
export const withQuery = (
  path: string,
  query: Readonly<Record<string, string | number | boolean | undefined>>,
): string => {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.append(key, `${value}`);
  }
  return `${path}?${parameters}`;
};

/** The platform's names of the filters that all lists share. */
export const contextQuery = ({
  amount,
  currency,
  country,
  locale,
  recurring,
  installments,
}: PaymentContext) => ({
  countryCode: country,
  currencyCode: currency,
  locale: locale.replace('-', '_'),
  amount,
  isRecurring: recurring,
  isInstallments: installments,
});
