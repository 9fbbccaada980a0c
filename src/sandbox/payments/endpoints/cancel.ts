import { ok } from '../../http/answer.js';
import { findPayment } from '../find.js';
import { paymentJson } from '../output.js';
import { happen } from '../transition.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

const voided = { voidResponseId: '00' };
const details: Readonly<Record<string, object>> = {
  card: { cardPaymentMethodSpecificOutput: voided },
  mobile: { mobilePaymentMethodSpecificOutput: voided },
};

/** Cancels a payment that has not been captured, not even in part. */
export const cancelPayment = serverEndpoint(
  'POST',
  '/payments/:paymentId/cancel',
  ({ world, merchant, params }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    happen(world, payment, 'cancel');
    return ok({ ...details[payment.paymentMethod], payment: paymentJson(world, payment) });
  },
);
