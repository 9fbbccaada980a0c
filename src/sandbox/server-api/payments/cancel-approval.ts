import { ok } from '../../http/answer.js';
import { findPayment } from '../../payments/find.js';
import { paymentJson } from '../../payments/output.js';
import { happen } from '../../payments/transition.js';
import { serverEndpoint } from '../endpoint.js';
import { ifKnown } from '../../platforms/known-call.js';

/** Takes a payment out of the queue for capture. */
export const cancelApproval = serverEndpoint(
  'POST',
  '/payments/:paymentId/cancelapproval',
  ifKnown('cancelApproval', ({ world, merchant, params }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    happen(world, payment, 'cancelApproval');
    return ok({ payment: paymentJson(world, payment) });
  }),
);
