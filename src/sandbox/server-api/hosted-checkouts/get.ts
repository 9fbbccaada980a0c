import { findHostedCheckout, hostedCheckoutJson } from '../../hosted-checkouts/hosted-checkout.js';
import { ok } from '../../http/answer.js';
import { serverEndpoint } from '../endpoint.js';

export const getHostedCheckout = serverEndpoint(
  'GET',
  '/hostedcheckouts/:hostedCheckoutId',
  ({ world, merchant, params }) =>
    ok(hostedCheckoutJson(world, findHostedCheckout(world, merchant.id, params.get('hostedCheckoutId')))),
);
