import { ok } from '../../http/answer.js';
import { findPayment } from '../../payments/find.js';
import { refundJson } from '../../refunds/refund.js';
import { serverEndpoint } from '../endpoint.js';

export const refundsOfPayment = serverEndpoint(
  'GET',
  '/payments/:paymentId/refunds',
  ({ world, merchant, params }) => {
    const { id } = findPayment(world, merchant.id, params.get('paymentId'));
    const refunds = [...world.records.refunds.values()].filter(({ paymentId }) => paymentId === id);
    return ok({ refunds: refunds.map((refund) => refundJson(world, refund)) });
  },
);
