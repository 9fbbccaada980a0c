import { compactDecrypt, importPKCS8 } from 'jose';
import '../../src/define.js';
import type { ConnectCheckout, Session } from '../../src/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { allByRole } from '../dom/by-role.js';
import { keepLeadingZeros } from '../dom/oaep.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { enter, find, press, settle, type, typeInto, until } from './page.js';

export * from './page.js';

keepLeadingZeros();

/** Tokens that every merchant of the sandbox has. */
export const tokens = {
  /** Expiry date may be written. */
  visa: '0ca037cc-9079-4df6-8f6f-f2a3443ee521',
  /** Expired: the date must be written. */
  masterCard: '5b9a1b3e-4a0a-4c0d-9d58-8a0e2c7e2f11',
  /** The holder's name may be written. */
  amex: 'c1a9d4de-6d3b-4b0f-8a67-3f1f0f6f5e02',
  sepa: 'f3b7a1c8-21c5-4f8e-b3ad-9c44c0a53d77',
};

export const cards = {
  visa: '4567350000427977',
  masterCard: '5424180279791732',
  amex: '379764422997381',
  refusedByBank: '4457010000000009',
  redirect: '4567353300000007',
  wrongSecurityCode: '4567352000000002',
  coBranded: '4970100000000006',
  notAllowed: '108800000000004',
  unknown: '1234567890123452',
};

/** Ids of products by what tests need them for. */
export const products = {
  visa: 1,
  amex: 2,
  masterCard: 3,
  carteBancaire: 130,
  sepa: 770,
  ideal: 809,
  paypal: 840,
};

/** What the ciphertext holds, opened by `jose` with the session's private key. */
export interface Payload {
  readonly clientSessionId: string;
  readonly paymentProductId: number;
  readonly accountOnFileId?: number;
  readonly tokenize: boolean;
  readonly paymentValues: readonly { readonly key: string; readonly value: string }[];
}

type Json = Record<string, unknown>;

const names = [
  'checkout-ready',
  'product-change',
  'payment-change',
  'payment-ready',
  'payment-result',
  'payment-action',
  'account-saved',
  'account-remove',
  'session-expiring',
  'session-expired',
  'checkout-error',
] as const;

export interface Options {
  /** `false` and `undefined` leave an attribute out; an amount of €29.80 in the Netherlands unless said otherwise. */
  readonly attributes?: Readonly<Record<string, string | boolean | undefined>>;
  /** What the merchant's server asks for when it creates sessions. */
  readonly tokens?: readonly string[];
  readonly only?: readonly (number | string)[];
  /** Where it stands; default: the body. */
  readonly within?: HTMLElement;
  /** Default: the page answers `payment-ready` with what its server says. */
  readonly answers?: boolean;
  /** Default: the page listens to `payment-ready`. */
  readonly listens?: boolean;
  /** Default: the page sets `session`. */
  readonly session?: boolean;
  /** Before it is connected. */
  readonly prepare?: (world: World) => void;
  /** What the platform says of products, changed on its way. */
  readonly product?: (product: Json) => Json;
}

export type World = Awaited<ReturnType<typeof build>>;

const { fetch: realFetch } = globalThis;
const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

/**
 * What a test changed is as it was before, once the test is over. The next test waits for what `clean` returns: a window
 * that is still changing its size would change it again under that test.
 */
export const after = (clean: () => unknown): void => void cleanups.push(clean);

const build = async ({ tokens = [], only, answers = true, listens = true, product }: Options) => {
  const sandbox = createSandbox({ publicUrl: location.origin });
  shareKeyPairs(sandbox);
  const merchant = sandbox.merchant('1001');
  const paymentProductFilters = only && {
    restrictTo: {
      products: only.filter((id) => typeof id === 'number'),
      groups: only.filter((id) => typeof id === 'string'),
    },
  };
  /** What *create session* returned. */
  const newSession = async (body: Json = {}): Promise<Session> => {
    const asked = { tokens, ...(paymentProductFilters && { paymentProductFilters }), ...body };
    const session = (await (await merchant('POST', '/sessions', asked)).json()) as Session;
    if (product)
      sandbox.faults.add({
        session: session.clientSessionId,
        path: '/products/*',
        kind: 'change',
        change: product as never,
        times: 'always',
      });
    return session;
  };

  const requests: { readonly path: string; readonly body: Json }[] = [];
  const events: { readonly type: (typeof names)[number]; readonly detail: never }[] = [];
  const payments: Payload[] = [];

  const open = async (compact: string): Promise<Payload> => {
    const { plaintext } = await compactDecrypt(compact, async ({ kid = '' }) => {
      const { privateKey = '' } = sandbox.world.records.keys.get(kid) ?? {};
      const pem = `-----BEGIN PRIVATE KEY-----\n${privateKey}\n-----END PRIVATE KEY-----`;
      return importPKCS8(pem, 'RSA-OAEP');
    });
    return JSON.parse(new TextDecoder().decode(plaintext)) as Payload;
  };

  /** What the merchant's server does; a test may replace it. */
  const shop = {
    pay: async (encryptedCustomerInput: string, headers?: Headers): Promise<Response> => {
      void headers;
      return merchant('POST', '/payments', {
        order: {
          amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
          customer: { billingAddress: { countryCode: 'NL' } },
          references: { merchantReference: 'order-7' },
        },
        encryptedCustomerInput,
        cardPaymentMethodSpecificInput: {
          threeDSecure: { redirectionData: { returnUrl: 'https://shop.test/return' } },
        },
      });
    },
    session: async (): Promise<Response> => Response.json(await newSession()),
    /** Makes a hosted checkout for what was chosen, as a merchant's server does. */
    hosted: async (choice: Json, headers: Headers): Promise<Response> => {
      void headers;
      const { paymentProductGroup: group, paymentProductId: id, locale } = choice;
      return merchant('POST', '/hostedcheckouts', {
        order: {
          amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
          customer: { billingAddress: { countryCode: 'NL' } },
        },
        hostedCheckoutSpecificInput: {
          locale,
          returnUrl: 'https://shop.test/return',
          paymentProductFilters: { restrictTo: group ? { groups: [group] } : { products: [id] } },
        },
      });
    },
    /** How a payment stands: *get payment*, as it came. */
    status: async (query: URLSearchParams): Promise<Response> =>
      merchant('GET', `/payments/${query.get('paymentId')}`),
  };
  const receive = async (encryptedCustomerInput: string, headers?: Headers) => {
    payments.push(await open(encryptedCustomerInput));
    return shop.pay(encryptedCustomerInput, headers);
  };

  const element = document.createElement('connect-checkout');
  for (const name of names.filter((name) => listens || name !== 'payment-ready'))
    element.addEventListener(name, (event) => {
      events.push({ type: name, detail: (event as unknown as { detail: never }).detail });
      if (event.type === 'payment-ready' && answers && !element.paymentUrl && !element.name)
        (event as HTMLElementEventMap['payment-ready']).respondWith(
          receive((event as HTMLElementEventMap['payment-ready']).detail.encryptedCustomerInput).then(
            (response) => response.json(),
          ),
        );
    });

  const endpoints: Record<string, (body: Json, headers: Headers) => Promise<Response>> = {
    '/api/session': () => shop.session(),
    '/api/hosted': (body, headers) => shop.hosted(body, headers),
    '/api/payments': (body, headers) => receive(body.encryptedCustomerInput as string, headers),
  };
  const fetchHere: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search, origin } = new URL(request.url);
    const endpoint = endpoints[pathname];
    if (origin !== location.origin || !(endpoint || pathname.startsWith('/client/')))
      return realFetch(input, init);
    const body = (request.method === 'POST' ? await request.clone().json() : {}) as Json;
    requests.push({ path: pathname.replace(/^\/client\/v1\/[^/]+\//, '') + search, body });
    if (pathname === '/api/payments' && request.method === 'GET')
      return shop.status(new URLSearchParams(search));
    return endpoint ? endpoint(body, request.headers) : sandbox.fetch(request);
  };

  return {
    sandbox,
    merchant,
    newSession,
    shop,
    requests,
    events,
    payments,
    element: element as ConnectCheckout,
    fetch: fetchHere,
    /** Opens what was encrypted in this page. */
    decrypt: open,
    eventsOf: <Name extends (typeof names)[number]>(name: Name) =>
      events
        .filter(({ type }) => type === name)
        .map(({ detail }) => detail as HTMLElementEventMap[Name]['detail']),
    count: (path: RegExp) => requests.filter((request) => path.test(request.path)).length,
    /** Presses the pay button, and waits for the end of the attempt. */
    async pay() {
      const button = await find('button', 'Pay…');
      let clicked = false;
      // A click that another press made, and that comes late, does not count.
      const onClick = (event: Event) => (clicked ||= event.composedPath().includes(button));
      element.addEventListener('click', onClick, true);
      await press(button);
      await until(() => clicked, 'the press on the pay button to count');
      element.removeEventListener('click', onClick, true);
      await until(() => element.state !== 'paying', 'the end of the attempt');
      await settle(2);
    },
    state: (state: ConnectCheckout['state']) => until(() => element.state === state, `state ${state}`),
    /** The values that were encrypted last, by field id. */
    get values(): Readonly<Record<string, string>> {
      return Object.fromEntries(payments.at(-1)?.paymentValues.map(({ key, value }) => [key, value]) ?? []);
    },
  };
};

/** A checkout on the page, before a sandbox of its own inside the page. */
export const open = async (options: Options = {}): Promise<World> => {
  const world = await build(options);
  const { element } = world;
  globalThis.fetch = world.fetch;
  const attributes: Options['attributes'] = {
    amount: '2980',
    currency: 'EUR',
    country: 'NL',
    locale: 'en-GB',
    ...options.attributes,
  };
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  if (options.session !== false) element.session = await world.newSession();
  options.prepare?.(world);
  (options.within ?? document.body).append(element);
  after(() => {
    element.remove();
    options.within?.remove();
    globalThis.fetch = realFetch;
  });
  return world;
};

/** The same, once its list and its first form are there. */
export const ready = async (options: Options = {}): Promise<World> => {
  const world = await open(options);
  await world.state('ready');
  await until(
    () =>
      world.element.renderRoot.querySelector(
        '[part=form], [part=list], [part~=pay-button], [part=wallet-button], [part=accounts]',
      ),
    'the list',
  );
  await settle();
  return world;
};

/** The security code's box, which every brand calls by another name. */
export const securityCode = (): Promise<HTMLInputElement> =>
  until(
    () =>
      (allByRole('textbox') as HTMLInputElement[]).find(
        (input) => input.getAttribute('autocomplete') === 'cc-csc',
      ),
    'the security code',
  );

/** A card, typed key by key, each field after a press on it. */
export const typeCard = async (cardNumber = cards.visa, expiryDate = '1230', cvv = '123'): Promise<void> => {
  await typeInto('Card number', cardNumber);
  await settle();
  await typeInto('Expiry date', expiryDate);
  await enter(await securityCode());
  await type(cvv);
  await settle(3);
};
