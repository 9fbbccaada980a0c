import { ok } from '../../http/answer.js';
import { inventedErrors } from '../../http/errors.js';
import { findPayment } from '../find.js';
import { paymentJson } from '../output.js';
import { authorisedStatus, leadsTo } from '../next-status.js';
import { enter } from '../transition.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

/** Accepts a payment under fraud review for the merchant. */
export const processChallenged = serverEndpoint(
  'POST',
  '/payments/:paymentId/processchallenged',
  ({ world, merchant, params }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    if (!leadsTo(world, payment, 'acceptChallenge')) throw inventedErrors.wrongStatus();
    enter(world, payment, authorisedStatus(world, payment));
    return ok(paymentJson(world, payment));
  },
);
