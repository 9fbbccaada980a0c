import type { Endpoint } from '../http/endpoint.js';
import { paymentEndpointsOfBoth } from '../payments/endpoints/index.js';
import { productEndpointsOfBoth } from '../products/endpoints/index.js';
import { serviceEndpointsOfBoth } from '../services/endpoints/index.js';
import type { CommonContext } from './endpoint.js';

/** The endpoints that both APIs have. */
export const commonEndpoints: readonly Endpoint<CommonContext>[] = [
  ...productEndpointsOfBoth,
  ...serviceEndpointsOfBoth,
  ...paymentEndpointsOfBoth,
];
