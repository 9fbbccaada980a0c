import { findHostedCheckout } from '../hosted-checkout.js';
import { noContent } from '../../http/answer.js';
import { inventedErrors } from '../../http/errors.js';
import { follow } from '../progress.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

/** Deletes a hosted checkout that has no payment, or a refused one only, so that nobody can pay there any more. */
export const deleteHostedCheckout = serverEndpoint(
  'DELETE',
  '/hostedcheckouts/:hostedCheckoutId',
  ({ world, merchant, params }) => {
    const checkout = findHostedCheckout(world, merchant.id, params.get('hostedCheckoutId'));
    if (!/^(open|refused)$/.test(follow(world, checkout))) throw inventedErrors.wrongStatus();
    checkout.deletedAt = world.clock.now();
    return noContent;
  },
);
