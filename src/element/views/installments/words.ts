import type { InstallmentPlan } from '../../../client/index.js';
import { formatAmount } from '../../../domain/amount.js';
import type { MoreMessages } from '../../../messages/messages.js';
import type { ConnectCheckout } from '../../connect-checkout.js';
import { localeOf } from '../../page.js';

/** How often an instalment is due, and the unit to say how long that goes on in: `Intl` has the words and plurals. */
const units: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  yearly: 'year',
};

/** `3 × €9.94` */
export const planLine = (
  host: ConnectCheckout,
  { numberOfInstallments, amountOfMoneyPerInstallment: { amount, currencyCode } }: InstallmentPlan,
): string => {
  const locale = localeOf(host, host.locale);
  const count = numberOfInstallments.toLocaleString(locale);
  // Isolated: a currency's name at its end would draw the figures to the other side.
  return `${count} × \u2068${formatAmount(amount, currencyCode, locale)}\u2069`;
};

/** `3 months · Total: €29.80 · No interest`: what the platform says of it, and no more. */
export const planTerms = (
  host: ConnectCheckout,
  more: MoreMessages,
  { numberOfInstallments, frequencyOfInstallments, amountOfMoneyTotal, interestRate }: InstallmentPlan,
): string => {
  const locale = localeOf(host, host.locale);
  const unit = units[frequencyOfInstallments?.toLowerCase() ?? ''];
  const rate = /^\d{1,3}(\.\d{1,6})?$/.test(interestRate ?? '') ? Number(interestRate) : undefined;
  return [
    unit && numberOfInstallments.toLocaleString(locale, { style: 'unit', unit, unitDisplay: 'long' }),
    more.planTotal(
      `\u2068${formatAmount(amountOfMoneyTotal.amount, amountOfMoneyTotal.currencyCode, locale)}\u2069`,
    ),
    rate === undefined
      ? interestRate && more.planInterest(interestRate)
      : rate
        ? more.planInterest(
            (rate / 100).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 4 }),
          )
        : more.noInterest,
  ]
    .filter(Boolean)
    .join(' · ');
};
