import { created } from '../../http/answer.js';
import { createHostedCheckoutRequest, newHostedCheckout } from '../hosted-checkout.js';
import { withoutScheme } from '../../http/origin.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

/** `partialRedirectUrl` has no scheme: the merchant adds it (on the real platform `https://payment.`). */
export const createHostedCheckout = serverEndpoint(
  'POST',
  '/hostedcheckouts',
  ({ world, merchant, body, origin }) => {
    const { checkout, invalidTokens } = newHostedCheckout(world, merchant, body);
    return created(
      {
        RETURNMAC: checkout.returnMac,
        hostedCheckoutId: checkout.id,
        merchantReference: body.order.references?.merchantReference,
        partialRedirectUrl: `${withoutScheme(origin)}/checkout/${checkout.id}`,
        ...(invalidTokens.length > 0 && { invalidTokens }),
      },
      `hostedcheckouts/${checkout.id}`,
    );
  },
  createHostedCheckoutRequest,
);
