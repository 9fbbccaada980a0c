import { ok } from '../../http/answer.js';
import { ours } from '../../http/errors.js';
import { findPayment } from '../../payments/find.js';
import { paymentJson } from '../../payments/output.js';
import { authorisedStatus, leadsTo } from '../../payments/next-status.js';
import { enter } from '../../payments/transition.js';
import { serverEndpoint } from '../endpoint.js';

/** The merchant accepts a payment that the fraud check doubted. */
export const processChallenged = serverEndpoint(
  'POST',
  '/payments/:paymentId/processchallenged',
  ({ world, merchant, params }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    if (!leadsTo(world, payment, 'acceptChallenge')) throw ours.wrongStatus();
    enter(world, payment, authorisedStatus(world, payment));
    return ok(paymentJson(world, payment));
  },
);
