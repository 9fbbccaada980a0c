import { captureJson, capturesOf } from '../../captures/capture.js';
import { ok } from '../../http/answer.js';
import { findPayment } from '../find.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

/** Always empty on GlobalCollect, where an approval creates no capture object. */
export const findCaptures = serverEndpoint(
  'GET',
  '/payments/:paymentId/captures',
  ({ world, merchant, params }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    return ok({ captures: capturesOf(world, payment).map((capture) => captureJson(world, capture)) });
  },
);
