import { type AskPlatform, json, orderOf, returnUrlOf } from './worker-platform.js';

/** What the checkout sends to `hosted-url`. */
interface Choice {
  readonly paymentProductId?: number;
  readonly paymentProductGroup?: string;
  readonly locale?: string;
}

interface Created {
  readonly hostedCheckoutId: string;
  readonly partialRedirectUrl: string;
}

/** `shop/hosted`: makes a page of the platform's own, which offers what was chosen. */
export const answerHosted = async (
  ask: AskPlatform,
  request: Request,
  query: URLSearchParams,
): Promise<Response> => {
  const { paymentProductId, paymentProductGroup, locale } = (await request.json()) as Choice;
  const answer = await ask('/hostedcheckouts', {
    key: request.headers.get('Idempotency-Key'),
    body: {
      order: orderOf(query),
      hostedCheckoutSpecificInput: {
        ...(locale && { locale }),
        returnUrl: returnUrlOf(request),
        returnCancelState: true,
        showResultPage: false,
        paymentProductFilters: {
          restrictTo: paymentProductGroup
            ? { groups: [paymentProductGroup] }
            : { products: [paymentProductId] },
        },
      },
    },
  });
  if (!answer.ok) return answer;
  const { hostedCheckoutId, partialRedirectUrl } = (await answer.json()) as Created;
  // The platform's page is of this site here, not of a host whose name begins with "payment".
  const { protocol } = new URL(request.url);
  return json({ hostedCheckoutId, partialRedirectUrl: `${protocol}//${partialRedirectUrl}` }, 201);
};

/** How the payment on the platform's page stands, or that there is none yet. */
export const hostedStanding = (ask: AskPlatform, id: string): Promise<Response> =>
  ask(`/hostedcheckouts/${encodeURIComponent(id)}`);
