import type { Installments } from 'connect-sdk-nodejs/lib/v1/model/domain/index.js';
import type { Order } from './orders.js';
import type { PaymentReady } from './payment-ready.js';
import { type PlatformAnswer, ask } from './platform.js';
import type { Shop } from './shop.js';

/** The page's plan with the platform's figures for this order; otherwise the answer to return instead. */
export const planOf = async (
  { platform }: Shop,
  { cart, choices }: Order,
  { installments: chosen, paymentProductId }: PaymentReady,
): Promise<{ readonly plan: Installments } | PlatformAnswer<unknown>> => {
  const answer = await ask(
    platform.v1.installments.getInstallmentsInfo(choices.merchantId, {
      amountOfMoney: { amount: cart.amount, currencyCode: cart.currency },
      countryCode: choices.country,
      ...(paymentProductId !== undefined && { paymentProductId }),
    }),
  );
  if (answer.status >= 400) return answer;
  const { installmentOptions } = answer.body as {
    installmentOptions?: { installmentPlans?: Installments[] | null }[] | null;
  };
  const plan = (installmentOptions ?? [])
    .flatMap(({ installmentPlans }) => installmentPlans ?? [])
    .find(
      ({ numberOfInstallments, installmentPlanCode }) =>
        numberOfInstallments === chosen?.numberOfInstallments &&
        (installmentPlanCode ?? undefined) === chosen?.installmentPlanCode,
    );
  return plan
    ? { plan }
    : {
        status: 400,
        isSuccess: false,
        body: {
          errorId: crypto.randomUUID(),
          errors: [{ code: '1', message: 'THE PLAN IS NOT OFFERED', httpStatusCode: 400 }],
        },
      };
};
