import { noContent } from '../../http/answer.js';
import { findPayout, payoutHappens } from '../payout.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const cancelPayoutApproval = serverEndpoint(
  'POST',
  '/payouts/:payoutId/cancelapproval',
  ({ world, merchant, params }) => {
    payoutHappens(world, findPayout(world, merchant.id, params.get('payoutId')), 'cancelApproval');
    return noContent;
  },
);
