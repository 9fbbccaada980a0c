import type { CommonContext } from '../../common-api/endpoint.js';
import type { Endpoint } from '../../http/endpoint.js';
import type { ServerContext } from '../../server-api/endpoint.js';
import { approvePayment } from './approve.js';
import { cancelApproval } from './cancel-approval.js';
import { cancelPayment } from './cancel.js';
import { capturePayment } from './capture.js';
import { findCaptures } from './captures.js';
import { completePayment } from './complete.js';
import { createPayment } from './create.js';
import { getDeviceFingerprint } from './device-fingerprint.js';
import { disputePayment } from './dispute.js';
import { disputesOfPayment } from './disputes.js';
import { finalizeCapture } from './finalize-capture.js';
import { findPayments } from './find.js';
import { getPayment } from './get.js';
import { processChallenged } from './process-challenged.js';
import { refundPayment } from './refund.js';
import { refundsOfPayment } from './refunds.js';
import { getThirdPartyStatus } from './third-party-status.js';
import { tokenizePayment } from './tokenize.js';

/** Of the Client API and the Server API alike. */
export const paymentEndpointsOfBoth: readonly Endpoint<CommonContext>[] = [getThirdPartyStatus];

/** Of the Server API. */
export const paymentEndpoints: readonly Endpoint<ServerContext>[] = [
  createPayment,
  findPayments,
  getPayment,
  approvePayment,
  capturePayment,
  finalizeCapture,
  findCaptures,
  cancelApproval,
  cancelPayment,
  completePayment,
  processChallenged,
  refundPayment,
  refundsOfPayment,
  tokenizePayment,
  getDeviceFingerprint,
  disputePayment,
  disputesOfPayment,
];
