import { noContent } from '../../http/answer.js';
import { findRefund, refundHappens } from '../../refunds/refund.js';
import { serverEndpoint } from '../endpoint.js';

export const cancelRefundApproval = serverEndpoint(
  'POST',
  '/refunds/:refundId/cancelapproval',
  ({ world, merchant, params }) => {
    refundHappens(world, findRefund(world, merchant.id, params.get('refundId')), 'cancelApproval');
    return noContent;
  },
);
