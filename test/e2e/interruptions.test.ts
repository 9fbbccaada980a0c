import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { type Engine, engines } from '../browsers/find.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { type Consumer, consumerAt } from './driver.js';

/* Whatever interrupts a payment, it ends in an outcome or a way to continue, and never in two payments. */

/** A kind of payment, by what the consumer has to do and how it ends. */
interface Kind {
  readonly search?: string;
  /** Chooses it and fills in what it asks for. */
  readonly enter: (consumer: Consumer) => Promise<void>;
  /** What the consumer sees once the payment is made. */
  readonly next: (consumer: Consumer) => Promise<void>;
  /** The consumer's remaining steps. */
  readonly finish: (consumer: Consumer, demo: RunningDemo) => Promise<void>;
  /** The payment is made at once, so that nobody may pay for the order again. */
  readonly paid?: true;
  /** Whether there is a security code, which is not kept. */
  readonly code?: true;
  /** Whether the payment continues at the bank. */
  readonly away?: true;
}

const card = (cardNumber: string) => (consumer: Consumer) => consumer.fillCard(cardNumber);
/** In the element, or on the order's page. */
const paid = (consumer: Consumer) =>
  consumer.until('a paid order', async () =>
    /Thank you ?Your order is paid|Paid ?€29\.80/.test(await consumer.ask<string>('e2e.text()')),
  );
const nothing = () => Promise.resolve();

const kinds = {
  'a card that is paid at once': {
    enter: card('4567350000427977'),
    next: paid,
    finish: nothing,
    paid: true,
    code: true,
  },
  'a card with 3-D Secure': {
    enter: card('4567353300000007'),
    next: (consumer) => consumer.sees('button', 'Authenticate'),
    finish: async (consumer) => {
      await consumer.press('button', 'Authenticate');
      await consumer.sees('heading', 'Thank you');
    },
    away: true,
    code: true,
  },
  'a product that redirects': {
    enter: (consumer) => consumer.press('radio', 'PayPal…'),
    next: (consumer) => consumer.sees('button', 'Pay'),
    finish: async (consumer) => {
      await consumer.press('button', 'Pay');
      await consumer.sees('heading', 'Thank you');
    },
    away: true,
  },
  'a bank transfer': {
    enter: async (consumer) => {
      await consumer.choose('Bank Transfer');
      await consumer.fill('Surname', 'Finch');
    },
    next: (consumer) => consumer.reads('NL02 ABNA 0123 4567 89'),
    finish: nothing,
  },
  'a code for an app': {
    enter: (consumer) => consumer.choose('WeChat Pay'),
    next: (consumer) => consumer.reads('Waiting for your payment'),
    finish: async (consumer, demo) => {
      demo.sandbox.clock.advance(15_000);
      // Coming back from the app, the consumer looks at the page again.
      await consumer.ask(`void document.dispatchEvent(new Event('visibilitychange'))`);
      await paid(consumer);
    },
  },
  'a stored account': {
    search: '?returning',
    enter: (consumer) => consumer.fill('CVV', '739'),
    next: paid,
    finish: nothing,
    paid: true,
    code: true,
  },
} satisfies Record<string, Kind> as Record<string, Kind>;

/** Chromium runs all combinations; the other engines run each interruption and each kind. */
const elsewhere: ReadonlyMap<string, keyof typeof kinds> = new Map([
  ['a reload while it is sent', 'a product that redirects'],
  ['a reload afterwards', 'a code for an app'],
  ['the Back button', 'a card with 3-D Secure'],
  ['a second tab', 'a stored account'],
  ['a connection that loses the request', 'a stored account'],
  ['a connection that loses the answer', 'a card that is paid at once'],
  ['a session that runs out', 'a bank transfer'],
]);

/** WebKit's driver stops answering once a page is kept in memory or there is a second window. */
const beyondWebDriver: ReadonlySet<string> = new Set(['the Back button', 'a second tab']);

/** By day the first engine alone; all of them every night: `EVERY_PRODUCT=yes`. */
const walked = process.env['EVERY_PRODUCT'] === 'yes' ? engines : engines.slice(0, 1);

describe.each(walked)('Interrupted payments in %s', (engine) => {
  let demo: RunningDemo;
  let consumer: Consumer;
  /** What happens to a payment on its way to the shop. */
  let connection: 'up' | 'down' | 'lost with the request' | 'lost with the answer' | 'slow';
  let release: () => void = () => {};
  /** How many payments there were before the test. */
  let before: number;

  beforeAll(async () => {
    demo = await start({
      port: 0,
      sandboxPort: 0,
      network: async ({ method, url }, answer) => {
        const { pathname } = new URL(url);
        if (pathname === '/webhooks' || connection === 'up') return answer();
        if (connection === 'down') return undefined;
        if (method !== 'POST' || pathname !== '/api/payments') return answer();
        if (connection === 'slow') {
          const late = await answer();
          await new Promise<void>((resolve) => (release = resolve));
          return late;
        }
        const arrives = connection === 'lost with the answer';
        connection = 'down';
        if (arrives) await answer();
        return undefined;
      },
    });
    shareKeyPairs(demo.sandbox);
    consumer = await consumerAt(engine);
  });
  afterAll(async () => {
    await consumer?.port.close();
    await demo?.close();
  });

  const payments = () => [...demo.sandbox.world.records.payments.values()].slice(before);
  const live = () => payments().filter(({ status }) => !/CANCELLED|REJECTED/.test(status));

  beforeEach(async () => {
    connection = 'up';
    before = demo.sandbox.world.records.payments.size;
    await consumer.port.forget();
  });
  afterEach(async () => {
    release();
    expect(live()).toHaveLength(1);
    expect(await consumer.ask('e2e.violations')).toEqual([]);
  });

  const arrive = async ({ search = '' }: Kind) => {
    await consumer.open(`${demo.shopUrl}/${search}`);
    await consumer.sees('button', 'Pay…');
  };
  const pay = () => consumer.press('button', 'Pay…');
  const payAgain = async ({ enter, next }: Kind) => {
    await consumer.sees('button', 'Pay…');
    await enter(consumer);
    await pay();
    await next(consumer);
  };
  /** One button for one thing: the pay button tries again. */
  const tryAgain = () => pay();
  const go = (by: number) => consumer.ask(`void history.go(${by})`);
  /** The page that is left must not be taken for the one that comes. */
  const reload = async () => {
    await consumer.ask('void (globalThis.isLeft = true, location.reload())');
    await consumer.until('another page', () => consumer.ask('!globalThis.isLeft'));
  };

  const loses = (what: typeof connection) => async (kind: Kind) => {
    await arrive(kind);
    await kind.enter(consumer);
    connection = what;
    await pay();
    await consumer.reads('We do not know yet');
    expect(payments()).toHaveLength(what === 'lost with the answer' ? 1 : 0);
    connection = 'up';
    if (kind.code) await consumer.fill('CVV', '739');
    await tryAgain();
    await kind.next(consumer);
    await kind.finish(consumer, demo);
    expect(payments()).toHaveLength(1);
  };

  const interruptions: Readonly<Record<string, (kind: Kind) => Promise<void>>> = {
    'a reload while it is sent': async (kind) => {
      await arrive(kind);
      await kind.enter(consumer);
      connection = 'slow';
      await pay();
      await consumer.until('a payment', async () => payments().length === 1);
      connection = 'up';
      await reload();
      if (kind.paid) return paid(consumer);
      await payAgain(kind);
      await kind.finish(consumer, demo);
    },
    'a reload afterwards': async (kind) => {
      await arrive(kind);
      await payAgain(kind);
      await reload();
      await kind.next(consumer);
      await kind.finish(consumer, demo);
      expect(payments()).toHaveLength(1);
    },
    'the Back button': async (kind) => {
      await consumer.open(`${demo.shopUrl}/nowhere`);
      await arrive(kind);
      await payAgain(kind);
      await go(-1);
      if (kind.away) await payAgain(kind);
      else {
        await consumer.sees('heading', 'There is nothing here');
        await go(1);
        await kind.next(consumer);
      }
      await kind.finish(consumer, demo);
    },
    'a second tab': async (kind) => {
      await arrive(kind);
      await kind.enter(consumer);
      await consumer.port.tab?.(1);
      await arrive(kind);
      await kind.enter(consumer);
      await consumer.port.tab?.(0);
      await pay();
      await kind.next(consumer);
      await consumer.port.tab?.(1);
      await pay();
      await kind.next(consumer);
      await kind.finish(consumer, demo);
      if (!kind.away) return;
      // What was left open at the bank was called off; the order is paid all the same.
      await consumer.port.tab?.(0);
      await kind.finish(consumer, demo);
    },
    'a connection that loses the request': loses('lost with the request'),
    'a connection that loses the answer': loses('lost with the answer'),
    'a session that runs out': async (kind) => {
      await arrive(kind);
      await kind.enter(consumer);
      await consumer.until('a form that can be paid with', () =>
        consumer.ask(`document.querySelector('connect-checkout').checkValidity()`),
      );
      demo.sandbox.faults.expireSession([...demo.sandbox.world.records.sessions.keys()].at(-1)!);
      await pay();
      await consumer.reads('Nothing has been paid yet.');
      if (kind.code) await consumer.fill('CVV', '739');
      await pay();
      await kind.next(consumer);
      await kind.finish(consumer, demo);
      expect(payments()).toHaveLength(1);
    },
  };

  const cases = (which: Engine) =>
    Object.entries(kinds).flatMap(([name, kind]) =>
      Object.entries(interruptions)
        .filter(([interruption]) => which === 'chromium' || elsewhere.get(interruption) === name)
        .filter(([interruption]) => which !== 'webkit' || !beyondWebDriver.has(interruption))
        .map(([interruption, interrupt]) => [interruption, name, () => interrupt(kind)] as const),
    );

  it.each(cases(engine))('The consumer pays once despite %s: %s', (_, __, run) => run());
});
