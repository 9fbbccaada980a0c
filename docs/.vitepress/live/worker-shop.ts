import type { Sandbox } from '../../../src/sandbox/index.js';
import { answerAccounts, remember, tokensOf } from './worker-customer.js';
import { type AskPlatform, json, platformOf } from './worker-platform.js';

interface Ready {
  readonly encryptedCustomerInput: string;
  readonly paymentMethod: string;
  readonly installments?: object;
  readonly replacesPaymentId?: string;
}

const returning = ({ paymentMethod }: Ready, returnUrl: string): object => {
  const redirectionData = { returnUrl };
  return paymentMethod === 'redirect'
    ? { redirectPaymentMethodSpecificInput: { redirectionData } }
    : { cardPaymentMethodSpecificInput: { threeDSecure: { redirectionData } } };
};

/** The page that the consumer left, without what a bank added to its address. */
const returnUrlOf = ({ referrer }: Request): string => {
  const url = new URL(referrer);
  url.hash = '';
  for (const name of ['RETURNMAC', 'REF']) url.searchParams.delete(name);
  return url.href;
};

const pay = async (ask: AskPlatform, request: Request, query: URLSearchParams): Promise<Response> => {
  const ready = (await request.json()) as Ready;
  if (ready.replacesPaymentId) await ask(`/payments/${ready.replacesPaymentId}/cancel`, { body: {} });
  const body = {
    encryptedCustomerInput: ready.encryptedCustomerInput,
    order: {
      amountOfMoney: { amount: Number(query.get('amount')), currencyCode: query.get('currency') },
      customer: { billingAddress: { countryCode: query.get('country') } },
      references: { merchantReference: 'live' },
      ...(ready.installments && { additionalInput: { installments: ready.installments } }),
    },
    ...returning(ready, returnUrlOf(request)),
  };
  const answer = await ask('/payments', { body, key: request.headers.get('Idempotency-Key') });
  const { creationOutput } = (await answer.clone().json()) as {
    readonly creationOutput?: { readonly token?: string };
  };
  remember(creationOutput?.token);
  return answer;
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
  if (!pathname.endsWith('/shop/payments')) return json({ errors: [{ code: 'NOT_FOUND' }] }, 404);
  if (request.method === 'POST') return pay(ask, request, searchParams);
  const id = searchParams.get('paymentId') ?? '';
  return /^\d+$/.test(id) ? ask(`/payments/${id}`) : json({ errors: [{ code: 'NO_SUCH_PAYMENT' }] }, 404);
};
