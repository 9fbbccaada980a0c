import { ok } from '../../http/answer.js';
import { findPayout, payoutJson } from '../payout.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const getPayout = serverEndpoint('GET', '/payouts/:payoutId', ({ world, merchant, params }) =>
  ok(payoutJson(world, findPayout(world, merchant.id, params.get('payoutId')))),
);
