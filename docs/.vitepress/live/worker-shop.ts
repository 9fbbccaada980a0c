import type { Sandbox } from '../../../src/sandbox/index.js';

/** The one merchant of the site. */
const MERCHANT = '1001';

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

/** As a merchant's server would, with the key that binds a click to one payment. */
const ask = async (sandbox: Sandbox, path: string, body?: object, key?: string | null): Promise<Response> =>
  sandbox.handle(
    new Request(new URL(`/v1/${MERCHANT}${path}`, sandbox.world.settings.publicUrl), {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json', ...(key && { 'X-GCS-Idempotence-Key': key }) },
      ...(body && { body: JSON.stringify(body) }),
    }),
    { trusted: true },
  );

interface Ready {
  readonly encryptedCustomerInput: string;
  readonly paymentMethod: string;
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

const pay = async (sandbox: Sandbox, request: Request, query: URLSearchParams): Promise<Response> => {
  const ready = (await request.json()) as Ready;
  const body = {
    encryptedCustomerInput: ready.encryptedCustomerInput,
    order: {
      amountOfMoney: { amount: Number(query.get('amount')), currencyCode: query.get('currency') },
      customer: { billingAddress: { countryCode: query.get('country') } },
      references: { merchantReference: 'live' },
    },
    ...returning(ready, returnUrlOf(request)),
  };
  return ask(sandbox, '/payments', body, request.headers.get('Idempotency-Key'));
};

/** The merchant's server of every live checkout on the site: what `session-url` and `payment-url` name. */
export const answerShop = async (sandbox: Sandbox, request: Request): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname.endsWith('/shop/session')) {
    const only = searchParams.getAll('only');
    if (!only.length) return ask(sandbox, '/sessions', {});
    const restrictTo = {
      groups: only.filter((id) => !/^\d+$/.test(id)),
      products: only.filter((id) => /^\d+$/.test(id)).map(Number),
    };
    return ask(sandbox, '/sessions', { paymentProductFilters: { restrictTo } });
  }
  if (!pathname.endsWith('/shop/payments')) return json({ errors: [{ code: 'NOT_FOUND' }] }, 404);
  if (request.method === 'POST') return pay(sandbox, request, searchParams);
  const id = searchParams.get('paymentId') ?? '';
  return /^\d+$/.test(id)
    ? ask(sandbox, `/payments/${id}`)
    : json({ errors: [{ code: 'NO_SUCH_PAYMENT' }] }, 404);
};
