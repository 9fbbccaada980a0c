import { type Connection, type InstallmentPlan, getInstallments } from '../client/index.js';
import type { PaymentContext } from '../domain/payment-context.js';

/** A plan that the platform offers; `key` says which it is, whatever the amount comes to. */
export interface OfferedPlan {
  readonly key: string;
  readonly plan: InstallmentPlan;
}

/** Asks for the plans to pay in instalments, in the order to show them. */
export const fetchPlans = async (
  connection: Connection,
  context: PaymentContext,
  card: { readonly paymentProductId: number; readonly digits?: string },
  signal: AbortSignal,
): Promise<readonly OfferedPlan[]> => {
  const options = await getInstallments(connection, context, card, signal);
  return options.flatMap(({ id, installmentPlans }) =>
    installmentPlans.map((plan) => {
      const { installmentPlanCode, numberOfInstallments, frequencyOfInstallments } = plan;
      return {
        key: JSON.stringify([id, installmentPlanCode, numberOfInstallments, frequencyOfInstallments]),
        plan,
      };
    }),
  );
};
