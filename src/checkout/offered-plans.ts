import { type Connection, type InstallmentPlan, getInstallments } from '../client/index.js';
import type { PaymentContext } from '../domain/payment-context.js';

/** An instalment plan on offer; `key` identifies it, whatever its amounts are. */
export interface OfferedPlan {
  readonly key: string;
  readonly plan: InstallmentPlan;
}

/** Fetches the instalment plans, in display order. */
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
