import { noContent } from '../../http/answer.js';
import { findRefund, refundHappens } from '../refund.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const cancelRefund = serverEndpoint(
  'POST',
  '/refunds/:refundId/cancel',
  ({ world, merchant, params }) => {
    refundHappens(world, findRefund(world, merchant.id, params.get('refundId')), 'cancel');
    return noContent;
  },
);
