import { iinOf } from '../domain/iin.js';
import type { PaymentContext } from '../domain/payment-context.js';
import type { DisplayHints } from '../domain/product.js';
import type { Connection } from './connection.js';
import { ifNotFound } from './decode/if-not-found.js';
import {
  asset,
  displayOrder,
  flat,
  found,
  integer,
  list,
  object,
  plainText,
  requiredInteger,
  requiredText,
  text,
} from './decode/wire.js';
import { request } from './request.js';

/** An integer with two implied decimals, and ISO 4217. */
export interface AmountOfMoney {
  readonly amount: number;
  readonly currencyCode: string;
}

/** One way to split the payment. */
export interface InstallmentPlan {
  readonly amountOfMoneyPerInstallment: AmountOfMoney;
  readonly amountOfMoneyTotal: AmountOfMoney;
  /** `daily`, `weekly`, `monthly`… */
  readonly frequencyOfInstallments: string | undefined;
  readonly installmentPlanCode: number | undefined;
  /** Per cent, as a string: `0.00`. */
  readonly interestRate: string | undefined;
  readonly numberOfInstallments: number;
}

/** An instalment programme with its plans. */
export interface InstallmentOption extends DisplayHints {
  readonly id: string;
  readonly installmentPlans: readonly InstallmentPlan[];
}

const money = object<AmountOfMoney>({ amount: requiredInteger, currencyCode: requiredText });

const plan = object<InstallmentPlan>({
  amountOfMoneyPerInstallment: money,
  amountOfMoneyTotal: money,
  frequencyOfInstallments: text,
  installmentPlanCode: integer,
  interestRate: text,
  numberOfInstallments: requiredInteger,
});

const decodeOptions = found(
  'installmentOptions',
  flat(
    object({
      id: requiredText,
      displayHints: object({ label: plainText, logo: asset, displayOrder }),
      installmentPlans: list(plan),
    }),
  ),
);

/**
 * The instalment programmes, in display order; empty if there are none.
 * @param digits the card number as typed so far, for a card; at most eight of its digits are sent
 */
export const getInstallments = (
  connection: Connection,
  { amount, currency, country }: PaymentContext,
  { digits = '', paymentProductId }: { readonly digits?: string; readonly paymentProductId?: number },
  signal?: AbortSignal,
): Promise<readonly InstallmentOption[]> =>
  request(connection, 'installments/getInstallmentsInfo', decodeOptions, {
    body: {
      amountOfMoney: { amount, currencyCode: currency },
      countryCode: country,
      bin: iinOf(digits),
      paymentProductId,
    },
    signal,
  }).catch(ifNotFound([]));
