import type { ChangedObject } from '../status-change.js';
import type { Records } from './records.js';

/** The payment that a payment, capture, refund or dispute belongs to; other records have none. */
export const paymentIdOf = (records: Records, object: ChangedObject, id: string): string | undefined => {
  const owners: Partial<Record<ChangedObject, () => string | undefined>> = {
    payment: () => id,
    capture: () => records.captures.get(id)?.paymentId,
    refund: () => records.refunds.get(id)?.paymentId,
    dispute: () => records.disputes.get(id)?.paymentId,
  };
  return owners[object]?.();
};
