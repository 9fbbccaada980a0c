import { payoutJson } from '../payout.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { listed, paged } from '../../server-api/paging.js';

export const findPayouts = serverEndpoint('GET', '/payouts', ({ world, merchant, query }) =>
  paged('payouts', listed(world.records.payouts.values(), merchant.id, query), query, (payout) =>
    payoutJson(world, payout),
  ),
);
