import { findHostedCheckout } from '../hosted-checkout.js';
import { noContent } from '../../http/answer.js';
import { inventedErrors } from '../../http/errors.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

/** Deletes a hosted checkout that has no payment yet. */
export const deleteHostedCheckout = serverEndpoint(
  'DELETE',
  '/hostedcheckouts/:hostedCheckoutId',
  ({ world, merchant, params }) => {
    const checkout = findHostedCheckout(world, merchant.id, params.get('hostedCheckoutId'));
    if (checkout.paymentId !== undefined) throw inventedErrors.wrongStatus();
    checkout.deletedAt = world.clock.now();
    return noContent;
  },
);
