import type { Endpoint } from '../../http/endpoint.js';
import type { ServerContext } from '../../server-api/endpoint.js';
import { approveRefund } from './approve.js';
import { cancelRefundApproval } from './cancel-approval.js';
import { cancelRefund } from './cancel.js';
import { findRefunds } from './find.js';
import { getRefund } from './get.js';

/** Of the Server API. */
export const refundEndpoints: readonly Endpoint<ServerContext>[] = [
  findRefunds,
  getRefund,
  approveRefund,
  cancelRefund,
  cancelRefundApproval,
];
