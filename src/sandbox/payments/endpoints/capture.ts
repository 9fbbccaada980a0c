import * as v from 'valibot';
import { captureJson, newCapture } from '../../captures/capture.js';
import { created } from '../../http/answer.js';
import { inventedErrors, observedErrors } from '../../http/errors.js';
import { findPayment } from '../find.js';
import { leadsTo } from '../next-status.js';
import { cents } from '../../http/schema.js';
import { references } from '../schema.js';
import { happen } from '../transition.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { ifKnown } from '../../platforms/known-call.js';

const request = v.object({
  amount: v.optional(cents),
  isFinal: v.optional(v.boolean()),
  order: v.optional(v.object({ references: v.optional(references) })),
});

/**
 * Captures all or part of an authorised amount. The payment waits for further captures until one is final:
 * marked as such, without an amount, or for the rest.
 */
export const capturePayment = serverEndpoint(
  'POST',
  '/payments/:paymentId/capture',
  ifKnown('capture', ({ world, merchant, params, body }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    if (!leadsTo(world, payment, 'capture')) throw inventedErrors.wrongStatus();
    const left = payment.money.amount - payment.amountCaptured - payment.amountCaptureRequested;
    const amount = body.amount ?? left;
    if (amount === 0 || amount > left) throw observedErrors.invalidValue('amount');
    const isFinal = body.isFinal === true || amount === left;
    const merchantReference = body.order?.references?.merchantReference;
    const capture = newCapture(world, payment, { amount, isFinal, merchantReference }, world.clock.now());
    if (isFinal) happen(world, payment, 'capture');
    return created(captureJson(world, capture), `captures/${capture.id}`);
  }),
  request,
);
