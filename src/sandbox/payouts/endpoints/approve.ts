import * as v from 'valibot';
import { ok } from '../../http/answer.js';
import { findPayout, payoutHappens, payoutJson } from '../payout.js';
import { date } from '../../http/schema.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const approvePayout = serverEndpoint(
  'POST',
  '/payouts/:payoutId/approve',
  ({ world, merchant, params }) => {
    const payout = findPayout(world, merchant.id, params.get('payoutId'));
    payoutHappens(world, payout, 'approve');
    return ok(payoutJson(world, payout));
  },
  v.object({ datePayout: v.optional(date) }),
);
