import type { Endpoint } from '../../http/endpoint.js';
import type { ServerContext } from '../../server-api/endpoint.js';
import { blockMandate, revokeMandate, unblockMandate } from './change.js';
import { createMandate, createMandateWithReference } from './create.js';
import { getMandate } from './get.js';

/** Of the Server API. */
export const mandateEndpoints: readonly Endpoint<ServerContext>[] = [
  createMandate,
  createMandateWithReference,
  getMandate,
  blockMandate,
  unblockMandate,
  revokeMandate,
];
