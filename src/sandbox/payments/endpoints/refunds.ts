import { ok } from '../../http/answer.js';
import { findPayment } from '../find.js';
import { refundJson, refundsOf } from '../../refunds/refund.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const refundsOfPayment = serverEndpoint(
  'GET',
  '/payments/:paymentId/refunds',
  ({ world, merchant, params }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    return ok({ refunds: refundsOf(world, payment).map((refund) => refundJson(world, refund)) });
  },
);
