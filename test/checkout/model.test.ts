import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Encryption from '../../src/encryption/index.js';
import { DrivenCheckout } from './driven-checkout.js';
import type { Settings } from '../../src/checkout/settings.js';
import type { PaymentReady } from '../../src/checkout/payment-ready.js';
import type { Ports } from '../../src/checkout/ports.js';
import { chosenOption, chosenForm, iinOfForm } from '../../src/checkout/option-form.js';
import type { CheckoutState } from '../../src/checkout/state.js';
import { CheckoutError } from '../../src/domain/errors.js';
import { oracles } from '../encryption/oracles.js';
import { recordedPlatform } from './platform.js';
import { cards, device, failWith, offline, sessionRanOut } from './world.js';
// Loaded on demand in a page. Here they are there from the start: loading a module takes a machine as long as it likes.
import '../../src/checkout/installments.js';
import '../../src/checkout/offered-plans.js';
import '../../src/domain/field-kinds/beyond-cards.js';
import '../../src/domain/pattern-automaton.js';

/*
 * Runs random sequences of what page, consumer, platform and merchant can do against a small model of the
 * expected results. Nothing waits for a clock: requests, encryptions and merchants answer when the sequence
 * says so.
 */

const hooks = vi.hoisted(() => ({
  /** Holds back the result of an encryption. */
  gate: undefined as ((jwe: string) => Promise<string>) | undefined,
  computing: 0,
}));
vi.mock('../../src/encryption/index.js', async (importOriginal) => {
  const actual = await importOriginal<typeof Encryption>();
  const counted = async <T>(promise: Promise<T>): Promise<T> => {
    hooks.computing++;
    try {
      return await promise;
    } finally {
      hooks.computing--;
    }
  };
  const encryptPaymentRequest: typeof actual.encryptPaymentRequest = async (...args) => {
    const jwe = await counted(actual.encryptPaymentRequest(...args));
    return hooks.gate ? hooks.gate(jwe) : jwe;
  };
  return {
    ...actual,
    encryptPaymentRequest,
    prepareKey: (key: Parameters<typeof actual.prepareKey>[0]) => counted(actual.prepareKey(key)),
  };
});

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
/** Waits until everything has happened that needs no answer. */
const settle = async () => {
  do for (let turns = 0; turns < 4; turns++) await turn();
  while (hooks.computing);
};

const pauses = globalThis.setTimeout;
const leaks: unknown[] = [];
const leak = (reason: unknown) => leaks.push(reason);
let platform: Awaited<ReturnType<typeof recordedPlatform>>;
beforeAll(async () => {
  platform = await recordedPlatform();
  process.on('unhandledRejection', leak);
  // Retries come at once; longer waits are time-outs, which do not occur here.
  vi.stubGlobal('setTimeout', (then: () => void, time = 0) =>
    time < 100 ? setImmediate(then) : pauses(() => {}, 0).unref(),
  );
  vi.stubGlobal('clearTimeout', () => {});
});
afterAll(() => {
  process.off('unhandledRejection', leak);
  vi.unstubAllGlobals();
});

const one = <T>(...values: T[]) => fc.constantFrom(...values);
const index = fc.nat(3);

const entry: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc.tuple(
    fc.constant('cardNumber'),
    one(...Object.values(cards), '4', '456735', '4567350', '', '379764422997381'),
  ),
  fc.tuple(fc.constant('expiryDate'), one('1230', '0131', '9', '')),
  fc.tuple(fc.constant('cvv'), one('123', '987', '1234', '1', '')),
  fc.tuple(fc.constant('cardholderName'), one('Wile E. Coyote', 'Rob', '')),
  fc.tuple(one('issuerId', 'iban', 'accountHolderName', 'no-such'), one('ABNANL2A', 'NL91ABNA0417164300')),
);
const answers = one('ok', 'ok', 'ok', 'ok', 'ok', 'expired', 'forbidden', 'bad', 'broken', 'offline', 'cut');
const verdicts = ['paid', 'pending', 'redirect', 'declined', 'declined at a field', 'nothing', 'rejects'];
const fill = one<readonly [string, string | undefined, string]>(
  ['cards', cards.visa, '123'],
  ['cards', cards.coBranded, '123'],
  ['cards', cards.masterCard, '987'],
  ['account-0', undefined, '123'],
  ['account-0', undefined, '1234'],
  ['account-1', undefined, '987'],
  ['1', cards.visa, '123'],
);
const command = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('configure' as const),
      session: one(0, 0, 1, 2),
      context: index,
      ungrouped: one(false, false, false, true),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      id: one('cards', 'account-0', 'account-1', 'account-2', '809', '840', '771', '1', 'none'),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('enter' as const), entry }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('fill' as const), fill, flush: fc.boolean() }) },
  {
    weight: 16,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      fill,
      takesOver: one(false, false, false, true),
      flush: one(true, true, true, false),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('leave' as const), id: one('cardNumber', 'cvv', 'no-such') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('brand' as const), id: one(1, 3, 130) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remember' as const), tokenize: fc.boolean() }) },
  {
    weight: 9,
    arbitrary: fc.record({ do: fc.constant('submit' as const), takesOver: one(false, false, false, true) }),
  },
  { weight: 14, arbitrary: fc.record({ do: fc.constant('answer' as const), index, how: answers }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('flush' as const) }) },
  {
    weight: 14,
    arbitrary: fc.record({ do: fc.constant('merchant' as const), index, verdict: one(...verdicts) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('setErrors' as const),
      field: one('cvv', 'cardNumber', 'no-such', ''),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('refuse' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reset' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reload' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wipe' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fail' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: one(1, 6, 11) }) },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

const states = ['idle', 'loading', 'ready', 'paying', 'acting', 'done', 'failed'];
const secrets = [...Object.values(cards), '379764422997381', 'Coyote', 'NL91ABNA0417164300'];
const must = (holds: boolean, otherwise: string) => {
  if (!holds) throw new Error(otherwise);
};

/** Counts the events of all sequences, so that a model that proves nothing is noticed. */
const seen = new Map<string, number>();
const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

interface Pending {
  readonly what: string;
  answer(how: string): void;
}
interface Attempt {
  /** Ended by the page or by leaving it: the attempt must have no further effect. */
  abandoned: boolean;
  over: boolean;
}

/** Plays one sequence and checks the checkout and its environment. */
const play = async (commands: readonly Command[]) => {
  let now = Date.UTC(2026, 5, 15, 12);
  let alive = false;
  let settings: Settings | undefined;
  const pending: Pending[] = [];
  const merchants: {
    attempt: Attempt;
    resolve: (json: unknown) => void;
    reject: (reason: unknown) => void;
  }[] = [];
  let takesOver = false;
  /** What the consumer typed, by row. */
  const typed = new Map<string, Map<string, string>>();
  let listed: Settings['session'];
  let paysIn: Settings['session'];
  let attempt: Attempt | undefined;
  let key: string | undefined;
  const keys = new Set<string>();
  const jwes: { jwe: string; expected: unknown }[] = [];
  let events = 0;
  let submitted: Promise<void> | undefined;
  let submitting = false;
  /** Whether a request has failed. */
  let spoiled = false;

  const gated = <T>(what: string, answer: (how: string) => Promise<T>) =>
    new Promise<T>((resolve) => pending.push({ what, answer: (how) => resolve(answer(how)) }));

  const fetch = (request: Request): Promise<Response> =>
    gated(request.url.replace(/.*\/v1\/[^/]+\/|\?.*/g, ''), async (how) => {
      spoiled ||= how !== 'ok';
      if (how === 'offline') return offline();
      if (how === 'expired') return sessionRanOut();
      if (how === 'forbidden') return failWith(403)();
      if (how === 'bad') return failWith(400)();
      if (how === 'broken') return failWith(500)();
      if (how === 'cut') return new Response('{"paymentProducts":[{"id"');
      return platform.answer(request);
    });
  hooks.gate = (jwe) =>
    gated('encrypt', (how) =>
      how === 'broken' ? Promise.reject(new CheckoutError('encrypt', 'broken')) : Promise.resolve(jwe),
    );

  const forgetCodes = () => typed.forEach((values) => values.delete('cvv'));
  const abandon = () => {
    if (attempt) attempt.abandoned = true;
    attempt = undefined;
    submitting = false;
  };

  const pay = (ready: PaymentReady) => {
    const { idempotencyKey } = ready;
    events++;
    count('pay');
    const { state } = checkout;
    if (state.status !== 'paying') throw new Error(`pays while ${state.status}`);
    expect([alive, state.step, attempt]).toEqual([true, 'merchant', undefined]);
    const row = chosenOption(state.choosing)!;
    const values = typed.get(row.key) ?? new Map<string, string>();
    const account =
      ready.accountOnFileId === undefined
        ? undefined
        : platform.accountsOf.get(paysIn!.clientSessionId)!.get(ready.accountOnFileId)!;
    expect(ready.accountOnFileId !== undefined).toBe(row.kind === 'account');
    if (account) {
      count('pay by account');
      // The account that stood on screen, of this session, with its own product.
      expect(account.paymentProductId).toBe(ready.paymentProductId);
      expect(row.kind === 'account' && row.account.attributes.map(({ key, value }) => [key, value])).toEqual(
        account.attributes.map(({ key, value }) => [key, value]),
      );
    }
    const expected = [...platform.fieldsOf.get(ready.paymentProductId)!].flatMap((id) => {
      const stored = account?.attributes.find((attribute) => attribute.key === id);
      const value = values.get(id);
      if (!value || stored?.status === 'READ_ONLY') return [];
      return stored?.status === 'CAN_WRITE' && stored.value === value ? [] : [[id, value]];
    });
    jwes.push({
      jwe: ready.encryptedCustomerInput,
      expected: {
        clientSessionId: paysIn!.clientSessionId,
        paymentProductId: ready.paymentProductId,
        accountOnFileId: ready.accountOnFileId,
        tokenize: ready.tokenize,
        values: expected.sort(),
      },
    });
    if (key === undefined) expect(keys.has(idempotencyKey)).toBe(false);
    else {
      count('same key');
      expect(idempotencyKey).toBe(key);
    }
    keys.add((key = idempotencyKey));
    // Encrypted, a code has done all that it is for.
    forgetCodes();
    expect(codes()).toBe('');
    const mine: Attempt = (attempt = { abandoned: false, over: false });
    if (takesOver) return undefined;
    return new Promise<unknown>((resolve, reject) => merchants.push({ attempt: mine, resolve, reject }));
  };

  const changed = (state: CheckoutState) => {
    events++;
    must(alive, `${state.status} after the end`);
    must(states.includes(state.status) && Object.isFrozen(state), state.status);
    if (state.status === 'paying' && before.status !== 'paying') paysIn = settings!.session;
    // An ended attempt has no further effect.
    must(
      before.status !== 'done' || state.status === 'loading' || state.status === 'idle',
      `${state.status} after done`,
    );
    before = state;
  };
  const ports: Ports = {
    fetch,
    now: () => now,
    device: () => device,
    pay,
    performAction: () => {
      events++;
      expect([alive, checkout.state.status]).toEqual([true, 'acting']);
    },
    result: () => {
      events++;
      expect([alive, attempt?.abandoned]).toEqual([true, false]);
    },
    failed: (error) => {
      events++;
      count('failed');
      if (key !== undefined && checkout.state.status === 'ready') {
        forgetCodes();
        expect(codes()).toBe('');
      }
      must(error.code !== 'aborted', 'what was given up is no failure');
      expect([alive, error instanceof CheckoutError, Object.isFrozen(error)]).toEqual([true, true, true]);
      for (const secret of secrets) expect(JSON.stringify(error) + error.message).not.toContain(secret);
    },
    random: () => -2,
  };
  const checkout = new DrivenCheckout(ports);
  checkout.subscribe(changed);
  let before: CheckoutState = checkout.state;

  const codes = () => {
    const { state } = checkout;
    const forms = 'choosing' in state && state.choosing ? [...state.choosing.forms.values()] : [];
    return forms.map(({ form }) => form.values.get('cvv') ?? '').join('');
  };

  /** What the model learns from the state: that what was typed is gone, or that the session is another one. */
  const sync = () => {
    const { state } = checkout;
    if (!('choosing' in state) || !state.choosing) typed.clear();
    if (!['paying', 'acting', 'done'].includes(state.status) && settings?.session !== listed) {
      listed = settings?.session;
      forgetCodes();
      expect(codes()).toBe('');
    }
  };

  /** Of a stored account, by the id that it has now. */
  const keyOf = (id: string) => {
    const { state } = checkout;
    const rows = 'choosing' in state && state.choosing ? state.choosing.options : [];
    return rows.find(({ key }) => key.startsWith(`${id}[`))?.key ?? id;
  };

  const enter = (id: string, value: string) => {
    const { state } = checkout;
    const optionForm = state.status === 'ready' && chosenForm(state.choosing);
    if (optionForm) {
      const row = state.choosing.chosen!;
      if (!typed.has(row)) typed.set(row, new Map());
      typed.get(row)!.set(id, value);
    }
    checkout.enter(id, value);
  };

  const flush = async () => {
    await settle();
    for (let rounds = 0; pending.length; rounds++) {
      if (rounds > 50) throw new Error(`no end of requests: ${pending[0]!.what}`);
      pending.splice(0).forEach(({ answer }) => answer('ok'));
      await settle();
    }
  };

  const decide = async (verdict: string, at: number) => {
    const merchant = merchants.splice(at % merchants.length, 1)[0];
    if (!merchant) return;
    const { attempt: of, resolve, reject } = merchant;
    const last = events;
    count(of.abandoned ? 'late verdict' : verdict);
    const payment = (status: string, statusCategory: string) => ({
      payment: { id: '1', status, statusOutput: { statusCategory } },
    });
    if (verdict === 'paid') resolve(payment('PENDING_APPROVAL', 'PENDING_MERCHANT'));
    else if (verdict === 'pending') resolve(payment('PENDING_FRAUD_APPROVAL', 'PENDING_MERCHANT'));
    else if (verdict === 'redirect')
      resolve({ ...payment('REDIRECTED', 'PENDING_PAYMENT'), merchantAction: { actionType: 'REDIRECT' } });
    else if (verdict === 'declined') resolve({ errorId: 'x', errors: [{ code: '1' }] });
    else if (verdict === 'declined at a field')
      resolve({ errorId: 'x', errors: [{ code: '1', propertyName: 'a.b.cvv' }] });
    else if (verdict === 'nothing') resolve({});
    else reject(new TypeError('Failed to fetch'));
    await settle();
    if (of.abandoned) return expect(events).toBe(last);
    const answered = verdict !== 'nothing' && verdict !== 'rejects';
    of.over = true;
    attempt = undefined;
    submitting = false;
    if (answered) {
      key = undefined;
      forgetCodes();
      expect(codes()).toBe('');
    }
    expect(checkout.state.status).toBe(
      !answered || verdict.startsWith('declined') ? 'ready' : verdict === 'redirect' ? 'acting' : 'done',
    );
  };

  const fillIn = async (
    [row, cardNumber, cvv]: readonly [string, string | undefined, string],
    all: boolean,
  ) => {
    void checkout.choose(keyOf(row));
    if (all) await flush();
    sync();
    if (cardNumber) enter('cardNumber', cardNumber);
    enter('expiryDate', '1230');
    enter('cvv', cvv);
    if (cardNumber) enter('cardholderName', 'Wile E. Coyote');
    if (all) await flush();
  };

  const submit = (byPage: boolean) => {
    takesOver = byPage;
    const promise = checkout.submit();
    if (submitting) expect(promise).toBe(submitted);
    submitted = promise;
    submitting = true;
    void promise.then(() => {
      if (submitted === promise) submitting = false;
    });
  };

  const run = async (step: Command): Promise<void> => {
    const { status } = checkout.state;
    const last = events;
    switch (step.do) {
      case 'configure': {
        const next = platform.sessions[step.session]!;
        settings = {
          // Equal, but another object each time.
          session: listed?.clientSessionId === next.clientSessionId ? listed : { ...next },
          purpose: 'pay',
          context: platform.contexts[step.context]!,
          ungrouped: step.ungrouped,
          preselect: undefined,
          order: [],
          isSmall: false,
        };
        alive = true;
        checkout.configure({ ...settings, session: { ...settings.session! } });
        break;
      }
      case 'choose':
        void checkout.choose(keyOf(step.id));
        break;
      case 'enter':
        enter(...step.entry);
        break;
      case 'fill':
        await fillIn(step.fill, step.flush);
        break;
      case 'pay':
        await fillIn(step.fill, true);
        submit(step.takesOver);
        if (step.flush) await flush();
        break;
      case 'leave':
        checkout.leave(step.id);
        break;
      case 'brand':
        checkout.chooseBrand(step.id);
        break;
      case 'remember':
        checkout.remember(step.tokenize);
        break;
      case 'submit':
        submit(step.takesOver);
        break;
      case 'answer':
        pending.splice(step.index % (pending.length || 1), 1)[0]?.answer(step.how);
        break;
      case 'flush':
        await flush();
        break;
      case 'merchant':
        await decide(step.verdict, step.index);
        break;
      case 'setErrors':
        if ('choosing' in checkout.state && checkout.state.choosing) {
          abandon();
          key = undefined;
          forgetCodes();
        }
        checkout.setErrors(new Map(step.field ? [[step.field, { code: 'refused' }]] : []));
        expect(codes()).toBe('');
        break;
      case 'refuse':
        checkout.showAllIssues();
        break;
      case 'reset':
        if (!alive) break;
        if (status === 'paying') count('reset while paying');
        abandon();
        key = undefined;
        typed.clear();
        checkout.reset();
        break;
      case 'reload':
        void checkout.reload();
        break;
      case 'wipe':
        if (!alive) break;
        if (status === 'paying') count('wiped while paying');
        abandon();
        key = undefined;
        settings = listed = undefined;
        checkout.wipe();
        expect(checkout.state).toEqual({ status: 'idle' });
        alive = false;
        break;
      case 'fail':
        checkout.fail(new CheckoutError('merchant', 'from outside'));
        if (['paying', 'acting', 'done'].includes(status)) expect(checkout.state.status).toBe(status);
        break;
      case 'wait':
        now += step.minutes * 60_000;
        break;
    }
    await settle();
    must(alive || step.do === 'wipe' || events === last, 'something happens after the end');
    sync();
  };

  for (const step of commands) await run(step);

  // Answers everything pending: the result must match the last settings only.
  await flush();
  while (merchants.length) {
    await decide('declined', 0);
    await flush();
  }
  sync();
  if (alive) {
    const { state } = checkout;
    if (spoiled && (state.status === 'failed' || state.status === 'ready')) {
      void checkout.reload();
      await flush();
      sync();
    }
    const end = checkout.state;
    count(`ends ${end.status}`);
    expect(['ready', 'paying', 'acting', 'done']).toContain(end.status);
    if (end.status === 'ready') {
      const fresh = await rowsFor(settings!);
      if (!isDeepStrictEqual(end.choosing.options, fresh)) expect(end.choosing.options).toEqual(fresh);
      const row = chosenOption(end.choosing)!;
      const optionForm = chosenForm(end.choosing)!;
      const { brand, product, form } = optionForm;
      if (brand.status !== 'failed') expect(brand.iin).toBe(iinOfForm(optionForm));
      if (brand.status === 'known') expect(brand.choices).toContain(product);
      else if (brand.status !== 'failed' && row.kind === 'group')
        expect([product, form.fields]).toEqual([undefined, row.group.fields]);
      else if (brand.status !== 'failed' && row.kind !== 'group' && product !== row.product)
        expect(product).toEqual(row.product);
      if (row.kind === 'account') expect(form.account?.attributes).toEqual(row.account.attributes);
      if (optionForm.product)
        expect(new Set(optionForm.form.fields.map(({ id }) => id))).toEqual(
          platform.allFieldsOf.get(optionForm.product.id),
        );
      for (const [id, value] of typed.get(row.key) ?? [])
        expect(optionForm.form.values.get(id) ?? '').toBe(value);
    }
    expect(submitting).toBe(false);
  }

  for (const { jwe, expected } of jwes) {
    const payload = JSON.parse(await oracles['node:crypto'](jwe, platform.privateKey)) as Record<
      string,
      unknown
    > & {
      paymentValues: { key: string; value: string }[];
    };
    const { clientSessionId, paymentProductId, accountOnFileId, tokenize } = payload;
    const values = payload.paymentValues.map(({ key, value }) => [key, value]).sort();
    expect({ clientSessionId, paymentProductId, accountOnFileId, tokenize, values }).toEqual(expected);
  }

  // The element was removed.
  if (alive) {
    checkout.wipe();
    alive = false;
  }
  const last = events;
  pending.splice(0).forEach(({ answer }) => answer('broken'));
  merchants.splice(0).forEach(({ resolve }) => resolve({ payment: { status: 'PAID' } }));
  await settle();
  expect([events, checkout.state]).toEqual([last, { status: 'idle' }]);
  if (leaks.length) throw new Error('unhandled rejection', { cause: leaks.splice(0)[0] });
};

/** What a checkout shows that never had other settings. */
const fresh = new Map<string, Promise<unknown>>();
const rowsFor = (settings: Settings): Promise<unknown> => {
  const key = JSON.stringify([settings.session, settings.context, settings.ungrouped]);
  const known = fresh.get(key);
  if (known) return known;
  const rows = (async () => {
    const nothing = () => {};
    const checkout = new DrivenCheckout({
      fetch: platform.answer,
      now: () => 0,
      device: () => device,
      pay: () => undefined,
      performAction: () => {},
      result: nothing,
      failed: nothing,
    });
    checkout.configure(settings);
    while (checkout.state.status !== 'ready') await turn();
    return checkout.state.choosing.options;
  })();
  fresh.set(key, rows);
  return rows;
};

/** More of them, from another seed, every night: a tenth finds what it is meant to find in a few seconds. */
const runs = Number(process.env.RUNS ?? 2_000);

describe('Random sequences of what the page, consumer, platform and merchant do', () => {
  it(
    'The checkout pays at most once at a time, with the values on screen, and leaves nothing behind',
    { timeout: 300_000 },
    async () => {
      const begin: Command[] = [
        { do: 'configure', session: 0, context: 0, ungrouped: false },
        { do: 'flush' },
      ];
      await fc.assert(
        fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 12, size: 'max' }), async (commands) =>
          play([...begin, ...commands]),
        ),
        { numRuns: runs, seed: Number(process.env.SEED ?? 20_260_615) },
      );
      // Every important event occurred often.
      for (const what of [
        'pay',
        'pay by account',
        'same key',
        'late verdict',
        'wiped while paying',
        ...verdicts,
      ])
        expect([what, (seen.get(what) ?? 0) >= runs / 100]).toEqual([what, true]);
    },
  );
});
