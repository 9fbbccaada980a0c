import { capturesOf } from '../../captures/capture.js';
import { ok } from '../../http/answer.js';
import { inventedErrors } from '../../http/errors.js';
import { findPayment } from '../find.js';
import { paymentJson } from '../output.js';
import { enter, happen } from '../transition.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { ifKnown } from '../../platforms/known-call.js';

/** Ends the captures of a payment that has at least one. */
export const finalizeCapture = serverEndpoint(
  'POST',
  '/payments/:paymentId/finalizecapture',
  ifKnown('finalizeCapture', ({ world, merchant, params }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    const captures = capturesOf(world, payment);
    if (captures.length === 0) throw inventedErrors.wrongStatus();
    happen(world, payment, 'capture');
    // All captures may be completed already: then the payment is too.
    if (payment.amountCaptureRequested === 0) enter(world, payment, 'CAPTURED');
    return ok(paymentJson(world, payment));
  }),
);
