import { noContent } from '../../http/answer.js';
import { findRefund, refundHappens } from '../refund.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const cancelRefundApproval = serverEndpoint(
  'POST',
  '/refunds/:refundId/cancelapproval',
  ({ world, merchant, params }) => {
    refundHappens(world, findRefund(world, merchant.id, params.get('refundId')), 'cancelApproval');
    return noContent;
  },
);
