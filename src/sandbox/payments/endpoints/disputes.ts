import { disputeJson } from '../../disputes/dispute.js';
import { ok } from '../../http/answer.js';
import { findPayment } from '../find.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const disputesOfPayment = serverEndpoint(
  'GET',
  '/payments/:paymentId/disputes',
  ({ world, merchant, params }) => {
    const { id } = findPayment(world, merchant.id, params.get('paymentId'));
    const disputes = [...world.records.disputes.values()].filter(({ paymentId }) => paymentId === id);
    return ok({ disputes: disputes.map((dispute) => disputeJson(world, dispute)) });
  },
);
