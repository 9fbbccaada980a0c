import { createDispute, createDisputeRequest } from '../../disputes/create.js';
import { findPayment } from '../find.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const disputePayment = serverEndpoint(
  'POST',
  '/payments/:paymentId/dispute',
  ({ world, merchant, params, body }) =>
    createDispute(world, findPayment(world, merchant.id, params.get('paymentId')), undefined, body),
  createDisputeRequest,
);
