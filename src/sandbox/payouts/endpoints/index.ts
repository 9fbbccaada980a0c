import type { Endpoint } from '../../http/endpoint.js';
import type { ServerContext } from '../../server-api/endpoint.js';
import { approvePayout } from './approve.js';
import { cancelPayoutApproval } from './cancel-approval.js';
import { cancelPayout } from './cancel.js';
import { createPayout } from './create.js';
import { findPayouts } from './find.js';
import { getPayout } from './get.js';

/** Of the Server API. */
export const payoutEndpoints: readonly Endpoint<ServerContext>[] = [
  createPayout,
  findPayouts,
  getPayout,
  approvePayout,
  cancelPayout,
  cancelPayoutApproval,
];
