import { ok } from '../../http/answer.js';
import { findPayment } from '../find.js';
import { paymentJson } from '../output.js';
import { happen } from '../transition.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { ifKnown } from '../../platforms/known-call.js';

/** Withdraws the capture request of a payment. */
export const cancelApproval = serverEndpoint(
  'POST',
  '/payments/:paymentId/cancelapproval',
  ifKnown('cancelApproval', ({ world, merchant, params }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    happen(world, payment, 'cancelApproval');
    return ok({ payment: paymentJson(world, payment) });
  }),
);
