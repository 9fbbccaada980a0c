import type { Endpoint } from '../../http/endpoint.js';
import type { ServerContext } from '../../server-api/endpoint.js';
import { createHostedCheckout } from './create.js';
import { deleteHostedCheckout } from './delete.js';
import { getHostedCheckout } from './get.js';

/** Of the Server API. */
export const hostedCheckoutEndpoints: readonly Endpoint<ServerContext>[] = [
  createHostedCheckout,
  getHostedCheckout,
  deleteHostedCheckout,
];
