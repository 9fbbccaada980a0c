import { noContent } from '../../http/answer.js';
import { findPayout, payoutHappens } from '../payout.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const cancelPayout = serverEndpoint(
  'POST',
  '/payouts/:payoutId/cancel',
  ({ world, merchant, params }) => {
    payoutHappens(world, findPayout(world, merchant.id, params.get('payoutId')), 'cancel');
    return noContent;
  },
);
