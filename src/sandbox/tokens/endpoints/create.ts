import { createToken as create } from '../create.js';
import { createTokenRequest } from '../schema.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const createToken = serverEndpoint(
  'POST',
  '/tokens',
  ({ world, merchant, body }) => create(world, merchant, body),
  createTokenRequest,
);
