import type { SandboxShop } from '../gallery/sandbox-shop.js';
import type { Order, Sealed, SessionSetup } from '../gallery/state.js';

type Endpoint = (shop: SandboxShop, request: Request) => Promise<unknown>;

const endpoints: Readonly<Record<string, Endpoint>> = {
  'POST /api/session': async (shop, request) => shop.session((await request.json()) as SessionSetup),
  'POST /api/payments': async (shop, request) => {
    const { order, ...sealed } = (await request.json()) as Sealed & { readonly order: Order };
    return shop.pay(sealed, order);
  },
  'GET /api/payments': (shop, { url }) => shop.status(new URL(url).searchParams.get('paymentId') ?? ''),
};

/**
 * The merchant's own endpoints, in front of a gallery's sandbox.
 *
 * @returns `undefined` for what is none of them
 */
export const answerMerchant = async (shop: SandboxShop, request: Request): Promise<Response | undefined> => {
  const { pathname } = new URL(request.url);
  // A browser stays on its page if the response to a navigation has no content.
  if (pathname === '/api/nowhere') return new Response(null, { status: 204 });
  const endpoint = endpoints[`${request.method} ${pathname}`];
  return endpoint && Response.json(await endpoint(shop, request));
};
