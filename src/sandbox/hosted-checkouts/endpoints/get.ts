import { findHostedCheckout, hostedCheckoutJson } from '../hosted-checkout.js';
import { follow } from '../progress.js';
import { ok } from '../../http/answer.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const getHostedCheckout = serverEndpoint(
  'GET',
  '/hostedcheckouts/:hostedCheckoutId',
  ({ world, merchant, params }) => {
    const checkout = findHostedCheckout(world, merchant.id, params.get('hostedCheckoutId'));
    follow(world, checkout);
    return ok(hostedCheckoutJson(world, checkout));
  },
);
