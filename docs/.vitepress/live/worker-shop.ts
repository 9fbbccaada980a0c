import type { Sandbox } from '../../../src/sandbox/index.js';
import { answerAccounts, remember, tokensOf } from './worker-customer.js';
import { answerHosted, hostedStanding } from './worker-hosted.js';
import { type AskPlatform, json, orderOf, platformOf, returnUrlOf } from './worker-platform.js';

interface Ready {
  readonly encryptedCustomerInput: string;
  readonly paymentMethod: string;
  readonly installments?: object;
  readonly replacesPaymentId?: string;
}

/** As much of an answer to *create payment* as the shop looks at. */
interface Created {
  readonly payment?: { readonly id?: string };
  readonly merchantAction?: { readonly showData?: object };
  readonly creationOutput?: { readonly token?: string };
}

/** What the consumer still has to do, by payment: shown again after a reload. */
const actions = new Map<string, object>();

/** Where the request says how the consumer comes back; other ways to pay stay on the page. */
const returning = ({ paymentMethod }: Ready, returnUrl: string): object => {
  const redirectionData = { returnUrl };
  if (paymentMethod === 'card')
    return { cardPaymentMethodSpecificInput: { threeDSecure: { redirectionData } } };
  return paymentMethod === 'redirect' ? { redirectPaymentMethodSpecificInput: { redirectionData } } : {};
};

const pay = async (ask: AskPlatform, request: Request, query: URLSearchParams): Promise<Response> => {
  const ready = (await request.json()) as Ready;
  if (ready.replacesPaymentId) await ask(`/payments/${ready.replacesPaymentId}/cancel`, { body: {} });
  const body = {
    encryptedCustomerInput: ready.encryptedCustomerInput,
    order: {
      ...orderOf(query),
      ...(ready.installments && { additionalInput: { installments: ready.installments } }),
    },
    ...returning(ready, returnUrlOf(request)),
  };
  const answer = await ask('/payments', { body, key: request.headers.get('Idempotency-Key') });
  const { payment, merchantAction, creationOutput } = (await answer.clone().json()) as Created;
  remember(creationOutput?.token);
  if (payment?.id && merchantAction?.showData) actions.set(payment.id, merchantAction);
  return answer;
};

/** The payment's status, with what the consumer still has to do. */
const status = async (ask: AskPlatform, id: string): Promise<Response> => {
  if (!/^\d+$/.test(id)) return json({ errors: [{ code: 'NO_SUCH_PAYMENT' }] }, 404);
  const answer = await ask(`/payments/${id}`);
  const payment = (await answer.clone().json()) as { readonly status?: string };
  const waits = /^PENDING_(PAYMENT|COMPLETION)$/.test(payment.status ?? '') && actions.get(id);
  return waits ? json({ payment, merchantAction: waits }) : answer;
};

const session = (ask: AskPlatform, query: URLSearchParams): Promise<Response> => {
  const only = query.getAll('only');
  const restrictTo = {
    groups: only.filter((id) => !/^\d+$/.test(id)),
    products: only.filter((id) => /^\d+$/.test(id)).map(Number),
  };
  const body = {
    ...(only.length && { paymentProductFilters: { restrictTo } }),
    ...(query.has('customer') && { tokens: tokensOf(query.getAll('account')) }),
  };
  return ask('/sessions', { body });
};

/** The merchant's server of every live checkout on the site: what `session-url` and `payment-url` name. */
export const answerShop = async (sandbox: Sandbox, request: Request): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url);
  const ask = platformOf(sandbox);
  if (pathname.endsWith('/shop/session')) return session(ask, searchParams);
  if (pathname.endsWith('/shop/accounts'))
    return answerAccounts(ask, request, searchParams.getAll('account'));
  if (pathname.endsWith('/shop/hosted')) return answerHosted(ask, request, searchParams);
  if (!pathname.endsWith('/shop/payments')) return json({ errors: [{ code: 'NOT_FOUND' }] }, 404);
  if (request.method === 'POST') return pay(ask, request, searchParams);
  const hostedId = searchParams.get('hostedCheckoutId');
  return hostedId ? hostedStanding(ask, hostedId) : status(ask, searchParams.get('paymentId') ?? '');
};
