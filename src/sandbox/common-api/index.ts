import type { Endpoint } from '../http/endpoint.js';
import { paymentEndpointsOfBoth } from '../payments/endpoints/index.js';
import { productEndpointsOfBoth } from '../products/endpoints/index.js';
import { serviceEndpointsOfBoth } from '../services/endpoints/index.js';
import type { CommonContext } from './endpoint.js';

/** What the Client API and the Server API have in common. */
export const commonEndpoints: readonly Endpoint<CommonContext>[] = [
  ...productEndpointsOfBoth,
  ...serviceEndpointsOfBoth,
  ...paymentEndpointsOfBoth,
];
