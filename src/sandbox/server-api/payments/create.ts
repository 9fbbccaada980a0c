import { createPayment as create } from '../../payments/create.js';
import { createPaymentRequest } from '../../payments/schema.js';
import { serverEndpoint } from '../endpoint.js';

export const createPayment = serverEndpoint(
  'POST',
  '/payments',
  ({ world, merchant, body, origin }) => create(world, merchant, body, origin),
  createPaymentRequest,
);
