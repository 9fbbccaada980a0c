import { findCapture } from '../capture.js';
import { createDispute, createDisputeRequest } from '../../disputes/create.js';
import { findPayment } from '../../payments/find.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const disputeCapture = serverEndpoint(
  'POST',
  '/captures/:captureId/dispute',
  ({ world, merchant, params, body }) => {
    const capture = findCapture(world, merchant.id, params.get('captureId'));
    return createDispute(world, findPayment(world, merchant.id, capture.paymentId), capture, body);
  },
  createDisputeRequest,
);
