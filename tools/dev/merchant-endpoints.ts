import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SandboxShop } from '../gallery/sandbox-shop.js';
import type { Order, Sealed, SessionSetup } from '../gallery/state.js';

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  let body = '';
  for await (const chunk of request) body += chunk;
  return JSON.parse(body);
};

type Endpoint = (shop: SandboxShop, request: IncomingMessage) => Promise<unknown>;

const endpoints: Readonly<Record<string, Endpoint>> = {
  'POST /api/session': async (shop, request) => shop.session((await readJson(request)) as SessionSetup),
  'POST /api/payments': async (shop, request) => {
    const { order, ...sealed } = (await readJson(request)) as Sealed & { readonly order: Order };
    return shop.pay(sealed, order);
  },
  'GET /api/payments': (shop, { url = '' }) =>
    shop.status(new URL(url, 'http://localhost').searchParams.get('paymentId') ?? ''),
};

/**
 * The merchant's own endpoints on the development server.
 *
 * @returns whether it handled the request
 */
export const answerMerchant = async (
  shop: SandboxShop,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  // A browser stays on its page if the response to a navigation has no content.
  if (pathname === '/api/nowhere') {
    response.writeHead(204).end();
    return true;
  }
  const endpoint = endpoints[`${request.method} ${pathname}`];
  if (!endpoint) return false;
  const answer = JSON.stringify(await endpoint(shop, request));
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(answer);
  return true;
};
