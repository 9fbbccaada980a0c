import { created } from '../../http/answer.js';
import { createHostedCheckoutRequest, newHostedCheckout } from '../../hosted-checkouts/hosted-checkout.js';
import { serverEndpoint } from '../endpoint.js';

/** `partialRedirectUrl` comes without a scheme: the merchant adds it (on the real platform `https://payment.`). */
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
        partialRedirectUrl: `${new URL(origin).host}/checkout/${checkout.id}`,
        ...(invalidTokens.length > 0 && { invalidTokens }),
      },
      `hostedcheckouts/${checkout.id}`,
    );
  },
  createHostedCheckoutRequest,
);
