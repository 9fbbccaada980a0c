import { noContent } from '../../http/answer.js';
import { findRefund, refundHappens } from '../../refunds/refund.js';
import { serverEndpoint } from '../endpoint.js';

export const cancelRefund = serverEndpoint(
  'POST',
  '/refunds/:refundId/cancel',
  ({ world, merchant, params }) => {
    refundHappens(world, findRefund(world, merchant.id, params.get('refundId')), 'cancel');
    return noContent;
  },
);
