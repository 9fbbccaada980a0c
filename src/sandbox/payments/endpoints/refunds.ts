import { ok } from '../../http/answer.js';
import { findPayment } from '../find.js';
import { refundJson } from '../../refunds/refund.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const refundsOfPayment = serverEndpoint(
  'GET',
  '/payments/:paymentId/refunds',
  ({ world, merchant, params }) => {
    const { id } = findPayment(world, merchant.id, params.get('paymentId'));
    const refunds = [...world.records.refunds.values()].filter(({ paymentId }) => paymentId === id);
    return ok({ refunds: refunds.map((refund) => refundJson(world, refund)) });
  },
);
