import * as v from 'valibot';
import { noContent } from '../../http/answer.js';
import { observedErrors } from '../../http/errors.js';
import { cents } from '../../http/schema.js';
import { findRefund, refundHappens } from '../refund.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

/** Approves a refund; an amount can only repeat the requested one. */
export const approveRefund = serverEndpoint(
  'POST',
  '/refunds/:refundId/approve',
  ({ world, merchant, params, body }) => {
    const refund = findRefund(world, merchant.id, params.get('refundId'));
    if ((body.amount ?? refund.money.amount) !== refund.money.amount)
      throw observedErrors.invalidValue('amount');
    refundHappens(world, refund, 'approve');
    return noContent;
  },
  v.object({ amount: v.optional(cents) }),
);
