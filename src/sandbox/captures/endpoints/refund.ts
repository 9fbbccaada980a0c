import { findCapture, isRefundable } from '../capture.js';
import { observedErrors } from '../../http/errors.js';
import { findPayment } from '../../payments/find.js';
import { createRefund, refundRequest } from '../../refunds/create.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const refundCapture = serverEndpoint(
  'POST',
  '/captures/:captureId/refund',
  ({ world, merchant, params, body }) => {
    const capture = findCapture(world, merchant.id, params.get('captureId'));
    if (!isRefundable(capture)) throw observedErrors.nothingToRefund();
    return createRefund(world, findPayment(world, merchant.id, capture.paymentId), capture, body);
  },
  refundRequest,
);
