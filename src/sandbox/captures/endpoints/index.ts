import type { Endpoint } from '../../http/endpoint.js';
import type { ServerContext } from '../../server-api/endpoint.js';
import { disputeCapture } from './dispute.js';
import { disputesOfCapture } from './disputes.js';
import { getCapture } from './get.js';
import { refundCapture } from './refund.js';

/** Of the Server API. */
export const captureEndpoints: readonly Endpoint<ServerContext>[] = [
  getCapture,
  refundCapture,
  disputeCapture,
  disputesOfCapture,
];
