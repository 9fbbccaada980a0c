import type { Sandbox } from '../../../src/sandbox/index.js';

/** The one merchant of the site. */
const MERCHANT = '1001';

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

interface Call {
  /** Default: POST with a body, GET without. */
  readonly method?: 'DELETE';
  readonly body?: object;
  /** Binds a click to one payment. */
  readonly key?: string | null;
}

/** Calls the Server API below the merchant's own path. */
export type AskPlatform = (path: string, call?: Call) => Promise<Response>;

/** As the merchant's server would. */
export const platformOf =
  (sandbox: Sandbox): AskPlatform =>
  (path, { method, body, key } = {}) =>
    sandbox.handle(
      new Request(new URL(`/v1/${MERCHANT}${path}`, sandbox.world.settings.publicUrl), {
        method: method ?? (body ? 'POST' : 'GET'),
        headers: { 'Content-Type': 'application/json', ...(key && { 'X-GCS-Idempotence-Key': key }) },
        ...(body && { body: JSON.stringify(body) }),
      }),
      { trusted: true },
    );

/** What is bought, as the playground's address says it. */
export const orderOf = (query: URLSearchParams): object => ({
  amountOfMoney: { amount: Number(query.get('amount')), currencyCode: query.get('currency') },
  customer: { billingAddress: { countryCode: query.get('country') } },
  references: { merchantReference: 'live' },
});

/** The page that the consumer left, without what a bank added to its address. */
export const returnUrlOf = ({ referrer }: Request): string => {
  const url = new URL(referrer);
  url.hash = '';
  for (const name of ['RETURNMAC', 'REF', 'hostedCheckoutId']) url.searchParams.delete(name);
  return url.href;
};
