import { lookUpCustomer } from '../../src/checkout/customer-look-up.js';
import { DrivenCheckout } from './driven-checkout.js';
import type { Settings } from '../../src/checkout/settings.js';
import type { PaymentReady } from '../../src/checkout/payment-ready.js';
import type { Ports } from '../../src/checkout/ports.js';
import { chosenForm, chosenOption } from '../../src/checkout/option-form.js';
import type { CheckoutState } from '../../src/checkout/state.js';
import type { PaymentContext } from '../../src/domain/payment-context.js';
import type { DeviceInformation } from '../../src/domain/payment-request.js';
import type { Session } from '../../src/domain/session.js';
import { type SandboxOptions, createSandbox } from '../../src/sandbox/index.js';
import { order } from '../sandbox/harness.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';

export const context: PaymentContext = {
  amount: 2980,
  currency: 'EUR',
  country: 'NL',
  locale: 'en_GB',
  recurring: false,
  installments: false,
};

export const device: DeviceInformation = {
  timezoneOffsetUtcMinutes: -120,
  locale: 'nl-NL',
  browserData: {
    javaScriptEnabled: true,
    javaEnabled: false,
    colorDepth: 24,
    screenHeight: 900,
    screenWidth: 1440,
    innerHeight: 800,
    innerWidth: 1200,
  },
};

/** A promise that the test settles. */
export const deferred = <T>() => {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
};

/** The number of requests that the sandbox is processing. */
let underWay = 0;

/** Waits until everything has happened that needs no held answer. */
export const settle = async (turns = 12) => {
  do for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  while (underWay);
};

type Answer = () => Response | Promise<Response>;

export const failWith = (status: number, code = '1'): Answer => {
  const envelope = { errorId: 'an-error-id', errors: [{ code, message: 'NO', httpStatusCode: status }] };
  return () => Response.json(envelope, { status });
};
export const sessionRanOut = failWith(403, '9008');
export const offline: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** The tokens that every merchant of the sandbox has: Visa, MasterCard (expired), American Express. */
export const tokens = {
  visa: '0ca037cc-9079-4df6-8f6f-f2a3443ee521',
  masterCard: '5b9a1b3e-4a0a-4c0d-9d58-8a0e2c7e2f11',
  amex: 'c1a9d4de-6d3b-4b0f-8a67-3f1f0f6f5e02',
};

export const cards = {
  visa: '4567350000427977',
  masterCard: '5424180279791732',
  refusedByBank: '4457010000000009',
  redirect: '4567353300000007',
  wrongSecurityCode: '4567352000000002',
  pending: '4567355250000002',
  coBranded: '4970100000000006',
  notAllowed: '108800000000004',
  unknown: '1234567890123452',
};

/** A checkout with an in-process sandbox whose answers the test can hold, replace or count. */
export const open = async ({
  options,
  body = {},
  wallets,
}: { options?: SandboxOptions; body?: object; wallets?: Ports['wallets'] } = {}) => {
  const sandbox = createSandbox({
    publicUrl: 'https://sandbox.test',
    now: () => Date.UTC(2026, 5, 15, 12),
    ...options,
  });
  shareKeyPairs(sandbox);
  const merchant = sandbox.merchant('1001');
  const newSession = async (body: object = {}): Promise<Session> => {
    const { clientSessionId, customerId, clientApiUrl, assetUrl } = (await (
      await merchant('POST', '/sessions', body)
    ).json()) as Session;
    return { clientSessionId, customerId, clientApiUrl, assetUrl };
  };

  const requests: { path: string; sessionId: string; bin: string | undefined }[] = [];
  const rules: {
    match: RegExp;
    answer: Answer | undefined;
    holds: boolean;
    held: (() => void)[];
    times: number;
  }[] = [];
  const events: string[] = [];
  const states: CheckoutState[] = [];
  const payments: { ready: PaymentReady; key: string; answer: unknown }[] = [];
  const errors: { code: string; retryable: boolean; message: string }[] = [];
  const actions: string[] = [];
  const results: unknown[] = [];

  const fetchIn = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const path = pathname.replace(/^\/client\/v1\/[^/]+\//, '') + search;
    const { bin } = (path.endsWith('getIINdetails') ? await request.clone().json() : {}) as { bin?: string };
    requests.push({ path, sessionId: request.headers.get('Authorization')!.split(':')[1]!, bin });
    const rule = rules.find(({ match, times }) => times && match.test(bin ? `${path}?bin=${bin}` : path));
    if (rule) {
      rule.times--;
      if (rule.holds) await new Promise<void>((resolve) => rule.held.push(resolve));
    }
    if (rule?.answer) return rule.answer();
    underWay++;
    try {
      return await sandbox.fetch(request);
    } finally {
      underWay--;
    }
  };

  /** What the merchant's server does with a payment; a test may replace it. */
  const shop = {
    pay: (ready: PaymentReady): Promise<unknown> | undefined =>
      merchant('POST', '/payments', {
        order: order(),
        encryptedCustomerInput: ready.encryptedCustomerInput,
        cardPaymentMethodSpecificInput: {
          threeDSecure: { redirectionData: { returnUrl: 'https://shop.test/return' } },
        },
      }).then((response) => response.json()),
  };

  const ports: Ports = {
    fetch: fetchIn,
    now: sandbox.clock.now,
    device: () => device,
    pay: (ready) => {
      events.push('pay');
      const payment = { ready, key: ready.idempotencyKey, answer: undefined as unknown };
      payments.push(payment);
      const answer = shop.pay(ready);
      void answer?.then(
        (json) => (payment.answer = json),
        () => {},
      );
      return answer;
    },
    performAction: (action) => {
      events.push('act');
      actions.push(action.actionType);
    },
    result: (result) => {
      events.push('result');
      results.push(result);
    },
    failed: (error) => {
      events.push('failed');
      errors.push(error);
    },
    ...(wallets && { wallets }),
    // Retries come at once.
    random: () => -2,
  };
  const checkout = new DrivenCheckout(ports);
  checkout.subscribe((state) => {
    states.push(state);
    events.push(`changed ${state.status}`);
    // As the element's look-up feature does.
    if (state.status === 'ready') void lookUpCustomer(checkout);
  });
  const session = await newSession(body);
  let settings: Settings = {
    session,
    purpose: 'pay',
    context,
    ungrouped: false,
    preselect: undefined,
    order: [],
    isSmall: false,
  };

  /** Sets what the page sets; waits for all that follows. */
  const configure = async (changes: Partial<Settings> = {}) => {
    settings = { ...settings, ...changes };
    checkout.configure(settings);
    await settle();
  };
  const type = async (values: Record<string, string>) => {
    for (const [id, value] of Object.entries(values)) checkout.enter(id, value);
    await settle();
  };

  return {
    sandbox,
    merchant,
    newSession,
    checkout,
    session,
    configure,
    type,
    shop,
    requests,
    states,
    events,
    payments,
    errors,
    actions,
    results,
    /**
     * Answers the next requests of this kind, once or several times, with another answer than the sandbox's,
     * until the returned function is called.
     */
    answer: (match: RegExp, answer: Answer, times = 1) => {
      const rule = { match, answer, holds: false, times, held: [] };
      rules.unshift(rule);
      return () => void (rule.times = 0);
    },
    /** Holds the answers of this kind of request; the returned function releases them. */
    hold: (match: RegExp, times = Infinity, answer?: Answer) => {
      const rule = { match, answer, holds: true, times, held: [] as (() => void)[] };
      rules.unshift(rule);
      return async () => {
        rule.times = 0;
        rule.held.splice(0).forEach((release) => release());
        await settle();
      };
    },
    /** Everything a card needs. */
    card: (cardNumber = cards.visa) => type({ cardNumber, expiryDate: '1230', cvv: '123' }),
    count: (match: RegExp) => requests.filter(({ path }) => match.test(path)).length,
    get bins() {
      return requests.flatMap(({ bin }) => bin ?? []);
    },
    get choosing() {
      if (!('choosing' in checkout.state) || !checkout.state.choosing)
        throw new Error(`no choosing: ${checkout.state.status}`);
      return checkout.state.choosing;
    },
    get optionForm() {
      const optionForm = chosenForm(this.choosing);
      if (!optionForm) throw new Error('no optionForm');
      return optionForm;
    },
    get row() {
      return chosenOption(this.choosing)!;
    },
    /** Keys of rows, without the part that makes those of stored accounts unique. */
    get keys() {
      return this.choosing.options.map(({ key }) => key.replace(/\[.*/, ''));
    },
    get key() {
      return this.row.key.replace(/\[.*/, '');
    },
    /** The row of a stored account by its id. */
    account(id: number) {
      return this.choosing.options.find((row) => row.kind === 'account' && row.account.id === id)!;
    },
    chooseAccount(id: number) {
      return checkout.choose(this.account(id).key);
    },
    get notice() {
      return checkout.state.status === 'ready' ? checkout.state.notice : undefined;
    },
    /** The values typed into the chosen row's form. */
    get values() {
      return Object.fromEntries(this.optionForm.form.values);
    },
    /** The issues on show, by field. */
    get issues() {
      return Object.fromEntries(
        [...checkout.shownIssuesOf(this.optionForm)].map(([id, { code }]) => [id, code]),
      );
    },
    get fieldIds() {
      return this.optionForm.form.fields.map(({ id }) => id);
    },
  };
};
