import { captureJson, capturesOf } from '../../captures/capture.js';
import { ok } from '../../http/answer.js';
import type { JsonObject } from '../../http/json.js';
import { platformOf } from '../../platforms/platform-of.js';
import type { PaymentRecord } from '../../records/types.js';
import { refundJson, refundsOf } from '../../refunds/refund.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import type { World } from '../../world.js';
import { findPayment } from '../find.js';
import { paymentJson } from '../output.js';

/** The captures and refunds of a payment, where it can be captured in parts. */
const operations = (world: World, payment: PaymentRecord): JsonObject =>
  platformOf(world, payment).capturesAreObjects
    ? {
        operations: [
          ...capturesOf(world, payment).map((capture) => captureJson(world, capture)),
          ...refundsOf(world, payment).map((refund) => refundJson(world, refund)),
        ],
      }
    : {};

export const getPayment = serverEndpoint(
  'GET',
  '/payments/:paymentId',
  ({ world, merchant, params, query }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    return ok({
      ...paymentJson(world, payment),
      ...(query.boolean('returnOperations') && operations(world, payment)),
    });
  },
);
