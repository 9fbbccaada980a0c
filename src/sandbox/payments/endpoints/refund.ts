import { findPayment } from '../find.js';
import { createRefund, refundRequest } from '../../refunds/create.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const refundPayment = serverEndpoint(
  'POST',
  '/payments/:paymentId/refund',
  ({ world, merchant, params, body }) =>
    createRefund(world, findPayment(world, merchant.id, params.get('paymentId')), undefined, body),
  refundRequest,
);
