import { payoutJson } from '../../payouts/payout.js';
import { serverEndpoint } from '../endpoint.js';
import { listed, paged } from '../paging.js';

export const findPayouts = serverEndpoint('GET', '/payouts', ({ world, merchant, query }) =>
  paged('payouts', listed(world.records.payouts.values(), merchant.id, query), query, (payout) =>
    payoutJson(world, payout),
  ),
);
