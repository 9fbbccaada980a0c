import type { Endpoint } from '../../http/endpoint.js';
import type { ServerContext } from '../../server-api/endpoint.js';
import { createHostedMandate } from './create.js';
import { getHostedMandate } from './get.js';

/** Of the Server API. */
export const hostedMandateEndpoints: readonly Endpoint<ServerContext>[] = [
  createHostedMandate,
  getHostedMandate,
];
