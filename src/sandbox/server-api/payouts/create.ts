import { createPayout as create, createPayoutRequest } from '../../payouts/create.js';
import { serverEndpoint } from '../endpoint.js';

export const createPayout = serverEndpoint(
  'POST',
  '/payouts',
  ({ world, merchant, body }) => create(world, merchant, body),
  createPayoutRequest,
);
