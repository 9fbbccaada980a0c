import * as v from 'valibot';
import { ok } from '../http/answer.js';
import { countryCode, money, productId, text } from '../payments/schema.js';
import { findIin, installmentOptions, products } from '../catalogue/index.js';
import { commonEndpoint } from './endpoint.js';

const request = v.object({
  amountOfMoney: money,
  countryCode,
  bin: v.optional(text),
  paymentProductId: v.optional(productId),
});

/** Whether the card or product that was named allows instalments; where none was named, some might. */
const allowed = ({ bin, paymentProductId }: v.InferOutput<typeof request>): boolean => {
  const id = paymentProductId ?? (bin === undefined ? undefined : findIin(bin)?.paymentProductId);
  return id === undefined ? bin === undefined : !!products.get(id)?.allowsInstallments;
};

/** In how many monthly parts an amount can be paid; without interest. */
export const getInstallments = commonEndpoint(
  'POST',
  '/installments/getInstallmentsInfo',
  ({ body }) => {
    const { amount, currencyCode } = body.amountOfMoney;
    const options = allowed(body) ? installmentOptions : [];
    return ok({
      installmentOptions: options.map(({ id, displayHints, numberOfInstallments }) => ({
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
      })),
    });
  },
  request,
);
