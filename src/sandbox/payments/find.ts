import { observedErrors } from '../http/errors.js';
import type { PaymentRecord } from '../records/types.js';
import type { World } from '../world.js';

/** A merchant's own payment; another merchant's is reported as unknown. */
export const findPayment = (world: World, merchantId: string, id: string | undefined): PaymentRecord => {
  const payment = id === undefined ? undefined : world.records.payments.get(id);
  if (payment?.merchantId !== merchantId) throw observedErrors.unknownPayment();
  return payment;
};
