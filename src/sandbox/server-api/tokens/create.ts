import { createToken as create } from '../../tokens/create.js';
import { createTokenRequest } from '../../tokens/schema.js';
import { serverEndpoint } from '../endpoint.js';

export const createToken = serverEndpoint(
  'POST',
  '/tokens',
  ({ world, merchant, body }) => create(world, merchant, body),
  createTokenRequest,
);
