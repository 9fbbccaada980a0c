import { createPayout as create, createPayoutRequest } from '../create.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const createPayout = serverEndpoint(
  'POST',
  '/payouts',
  ({ world, merchant, body }) => create(world, merchant, body),
  createPayoutRequest,
);
