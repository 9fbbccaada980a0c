import { commonEndpoints } from '../common-api/index.js';
import type { Endpoint } from '../http/endpoint.js';
import { disputeCapture } from './captures/dispute.js';
import { disputesOfCapture } from './captures/disputes.js';
import { getCapture } from './captures/get.js';
import { refundCapture } from './captures/refund.js';
import { cancelDispute } from './disputes/cancel.js';
import { getFile } from './disputes/get-file.js';
import { getDispute } from './disputes/get.js';
import { submitDispute } from './disputes/submit.js';
import { uploadDisputeFile } from './disputes/upload-file.js';
import type { ServerContext } from './endpoint.js';
import { createHostedCheckout } from './hosted-checkouts/create.js';
import { deleteHostedCheckout } from './hosted-checkouts/delete.js';
import { getHostedCheckout } from './hosted-checkouts/get.js';
import { createHostedMandate } from './hosted-mandates/create.js';
import { getHostedMandate } from './hosted-mandates/get.js';
import { blockMandate, revokeMandate, unblockMandate } from './mandates/change.js';
import { createMandate, createMandateWithReference } from './mandates/create.js';
import { getMandate } from './mandates/get.js';
import { approvePayment } from './payments/approve.js';
import { cancelApproval } from './payments/cancel-approval.js';
import { cancelPayment } from './payments/cancel.js';
import { capturePayment } from './payments/capture.js';
import { findCaptures } from './payments/captures.js';
import { completePayment } from './payments/complete.js';
import { createPayment } from './payments/create.js';
import { getDeviceFingerprint } from './payments/device-fingerprint.js';
import { disputePayment } from './payments/dispute.js';
import { disputesOfPayment } from './payments/disputes.js';
import { finalizeCapture } from './payments/finalize-capture.js';
import { findPayments } from './payments/find.js';
import { getPayment } from './payments/get.js';
import { processChallenged } from './payments/process-challenged.js';
import { refundPayment } from './payments/refund.js';
import { refundsOfPayment } from './payments/refunds.js';
import { tokenizePayment } from './payments/tokenize.js';
import { approvePayout } from './payouts/approve.js';
import { cancelPayoutApproval } from './payouts/cancel-approval.js';
import { cancelPayout } from './payouts/cancel.js';
import { createPayout } from './payouts/create.js';
import { findPayouts } from './payouts/find.js';
import { getPayout } from './payouts/get.js';
import { approveRefund } from './refunds/approve.js';
import { cancelRefundApproval } from './refunds/cancel-approval.js';
import { cancelRefund } from './refunds/cancel.js';
import { findRefunds } from './refunds/find.js';
import { getRefund } from './refunds/get.js';
import { assessBankAccount } from './risk/bank-accounts.js';
import { assessCard } from './risk/cards.js';
import { convertBankAccount } from './services/convert-bank-account.js';
import { testConnection } from './services/test-connection.js';
import { createSession } from './sessions.js';
import { approveSepaDirectDebit } from './tokens/approve-sepa-direct-debit.js';
import { createToken } from './tokens/create.js';
import { deleteToken } from './tokens/delete.js';
import { getToken } from './tokens/get.js';
import { updateToken } from './tokens/update.js';

/** Every endpoint under `/v1/{merchantId}`. */
export const serverEndpoints: readonly Endpoint<ServerContext>[] = [
  ...commonEndpoints,
  createSession,
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
  getCapture,
  refundCapture,
  disputeCapture,
  disputesOfCapture,
  findRefunds,
  getRefund,
  approveRefund,
  cancelRefund,
  cancelRefundApproval,
  createToken,
  getToken,
  updateToken,
  deleteToken,
  approveSepaDirectDebit,
  createHostedCheckout,
  getHostedCheckout,
  deleteHostedCheckout,
  createPayout,
  findPayouts,
  getPayout,
  approvePayout,
  cancelPayout,
  cancelPayoutApproval,
  createMandate,
  createMandateWithReference,
  getMandate,
  blockMandate,
  unblockMandate,
  revokeMandate,
  createHostedMandate,
  getHostedMandate,
  assessCard,
  assessBankAccount,
  convertBankAccount,
  testConnection,
  getDispute,
  submitDispute,
  cancelDispute,
];

/** Every endpoint under `/files/v1/{merchantId}`. */
export const fileEndpoints: readonly Endpoint<ServerContext>[] = [uploadDisputeFile, getFile];
