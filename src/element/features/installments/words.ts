import type { InstallmentPlan } from '../../../client/index.js';
import { formatAmount } from '../../../domain/amount.js';
import { ownEntry } from '../../../domain/own-entry.js';
import type { OfferedPlan } from '../../../checkout/offered-plans.js';
import type { Messages } from '../../../messages/index.js';

/** How often an instalment is due, with the unit of the total duration: `Intl` has its names and plurals. */
const units: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  yearly: 'year',
};

/** `3 × €9.94` */
export const planLine = (
  language: string,
  { numberOfInstallments, amountOfMoneyPerInstallment: { amount, currencyCode } }: InstallmentPlan,
): string => {
  const count = numberOfInstallments.toLocaleString(language);
  // Isolated, because a currency's name at the end would reverse the order of the figures.
  return `${count} × \u2068${formatAmount(amount, currencyCode, language)}\u2069`;
};

/** How many instalments there may be: `3–12 ×` */
export const planRange = (language: string, plans: readonly OfferedPlan[]): string => {
  const counts = plans.map(({ plan }) => plan.numberOfInstallments);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const range = least === most ? [least] : [least, most];
  return `${range.map((count) => count.toLocaleString(language)).join('–')} ×`;
};

/**
 * `3 months · Total: €29.80 · No interest`: formatted from the platform's data, without messages of our own.
 */
export const planTerms = (
  language: string,
  messages: Messages,
  { numberOfInstallments, frequencyOfInstallments, amountOfMoneyTotal, interestRate }: InstallmentPlan,
): string => {
  const unit = ownEntry(units, frequencyOfInstallments?.toLowerCase());
  const rate = /^\d{1,3}(\.\d{1,6})?$/.test(interestRate ?? '') ? Number(interestRate) : undefined;
  return [
    unit && numberOfInstallments.toLocaleString(language, { style: 'unit', unit, unitDisplay: 'long' }),
    messages.planTotal(
      `\u2068${formatAmount(amountOfMoneyTotal.amount, amountOfMoneyTotal.currencyCode, language)}\u2069`,
    ),
    rate === undefined
      ? interestRate && messages.planInterest(interestRate)
      : rate
        ? messages.planInterest(
            (rate / 100).toLocaleString(language, { style: 'percent', maximumFractionDigits: 4 }),
          )
        : messages.noInterest,
  ]
    .filter(Boolean)
    .join(' · ');
};
