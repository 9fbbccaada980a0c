import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { order } from '../sandbox/harness.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { type Consumer, consumerAt, expiry } from './driver.js';

/*
 * The API has two processing platforms behind it. Merchants notice their differences; consumers must not, so
 * the same purchase on both has to look the same. Each difference is also shown in the API, to prove that it
 * exists.
 */

const merchants = { globalCollect: '1001', ogone: '2001' } as const;
type PlatformName = keyof typeof merchants;
const platforms = Object.keys(merchants) as readonly PlatformName[];

const visa = '4567350000427977';
const challenged = '4567353300000007';
const stored = '5b9a1b3e-4a0a-4c0d-9d58-8a0e2c7e2f11';
const amountOfMoney = { amount: 2980, currencyCode: 'EUR' };

let demo: RunningDemo;
let consumer: Consumer;
beforeAll(async () => {
  demo = await start({ port: 0, sandboxPort: 0 });
  shareKeyPairs(demo.sandbox);
  consumer = await consumerAt('chromium');
});
afterAll(async () => {
  await consumer?.port.close();
  await demo?.close();
});
afterEach(async () => expect(await consumer.ask('e2e.violations')).toEqual([]));

/** As much of the Server API's answers as these tests look at. */
interface Body {
  readonly id?: string;
  readonly status?: string;
  readonly statusOutput?: { readonly statusCode: number };
  readonly card?: { readonly data: { readonly cardWithoutCvv: { readonly expiryDate: string } } };
  readonly errors?: readonly { readonly propertyName?: string }[];
}

const call = async (platform: PlatformName, method: 'GET' | 'POST', path: string, body?: object) => {
  const answer = await demo.sandbox.merchant(merchants[platform])(method, path, body);
  return { status: answer.status, body: (await answer.json()) as Body };
};

interface Purchase {
  /** Every page on the consumer's way: its text, and its outline for screen readers. */
  readonly seen: readonly string[];
  readonly paymentId: string;
}

/** One page, once all of its words are there, without what no two payments share. */
const look = async (): Promise<string> => {
  const now = async () => {
    const said = await consumer.ask<object>('[e2e.text(), e2e.outline()]');
    return JSON.stringify(said)
      .replace(/\b\d{10,30}(_\d+)?\b( · [\da-f]{8})?/g, '<payment>')
      .replace(/MF-\w{9}/g, '<order>');
  };
  let last = '';
  await consumer.until('a page that stays as it is', async () => {
    const before = last;
    last = await now();
    return last.length > 200 && last === before;
  });
  return last;
};

const enterCard = async (cardNumber: string) => {
  await consumer.fillCard(cardNumber);
  await consumer.until('a form that can be paid with', () =>
    consumer.ask(`document.querySelector('connect-checkout').checkValidity()`),
  );
};

/** From the list to the order's page, which asks the platform itself. */
const buy = async (
  platform: PlatformName,
  enter: () => Promise<void>,
  { search = '', atBank = false } = {},
): Promise<Purchase> => {
  await consumer.port.forget();
  await consumer.open(`${demo.shopUrl}/?merchant=${merchants[platform]}${search}`);
  await consumer.sees('button', 'Pay…');
  const seen = [await look()];
  await enter();
  seen.push(await look());
  await consumer.press('button', 'Pay…');
  if (atBank) {
    await consumer.sees('button', 'Authenticate');
    seen.push(await look());
    await consumer.press('button', 'Authenticate');
  } else {
    await consumer.sees('heading', 'Paid');
    seen.push(await look());
    await consumer.press('link', 'View your order');
  }
  await consumer.sees('heading', 'Thank you');
  seen.push(await look());
  const payment = [...demo.sandbox.world.records.payments.values()].at(-1)!;
  expect(payment.merchantId).toBe(merchants[platform]);
  return { seen, paymentId: payment.id };
};

/** The same purchase on both, which has to look the same. */
const buyOnBoth = async (...how: [() => Promise<void>, { search?: string; atBank?: boolean }?]) => {
  const made = { globalCollect: await buy('globalCollect', ...how), ogone: await buy('ogone', ...how) };
  expect(made.ogone.seen).toEqual(made.globalCollect.seen);
  return made;
};
type Made = Awaited<ReturnType<typeof buyOnBoth>>;

/** Each platform's answer to the same call. */
const answers = async (ask: (platform: PlatformName) => Promise<{ status: number }>) =>
  Promise.all(platforms.map(async (platform) => (await ask(platform)).status));

const ofPayment = (made: Made, method: 'GET' | 'POST', path: string, body?: object) =>
  answers((platform) => call(platform, method, `/payments/${made[platform].paymentId}${path}`, body));

describe('Platform differences that consumers do not notice', () => {
  beforeEach(() => consumer.port.forget());
  const withCard = () => enterCard(visa);

  it('Each platform has its own numbers for a status', async () => {
    const made = await buyOnBoth(withCard);
    const codes = await Promise.all(
      platforms.map(async (platform) => {
        const { body } = await call(platform, 'GET', `/payments/${made[platform].paymentId}`);
        return body.statusOutput?.statusCode;
      }),
    );
    expect(codes).toEqual([600, 5]);
  });

  it('GlobalCollect pays by one approval, and Ogone by separate captures', async () => {
    const made = await buyOnBoth(withCard);
    const waiting = platforms.map((platform) =>
      demo.sandbox.world.records.payments.get(made[platform].paymentId),
    );
    expect(waiting.map((payment) => payment?.status)).toEqual(['PENDING_APPROVAL', 'PENDING_CAPTURE']);
    expect(await ofPayment(made, 'POST', '/approve', {})).toEqual([200, 403]);
    expect(await ofPayment(made, 'POST', '/capture', { amount: 2980 })).toEqual([403, 201]);
  });

  it('Only Ogone updates a stored card from a payment', async () => {
    const enter = async () => {
      await consumer.press('radio', 'MasterCard ending in 1732…');
      await consumer.fill('Expiry date', expiry);
      await consumer.fill('CVC2', '739');
    };
    await buyOnBoth(enter, { search: '&returning' });
    const dates = await Promise.all(
      platforms.map(async (platform) => {
        const { body } = await call(platform, 'GET', `/tokens/${stored}`);
        return body.card?.data.cardWithoutCvv.expiryDate;
      }),
    );
    expect(dates).toEqual(['0820', expiry]);
  });

  it('Only GlobalCollect makes a token of an existing payment', async () => {
    const enter = async () => {
      await enterCard(visa);
      await consumer.press('checkbox', 'Save for next time');
    };
    const made = await buyOnBoth(enter);
    expect(await ofPayment(made, 'POST', '/tokenize', { alias: 'a' })).toEqual([200, 403]);
  });

  it('Only Ogone pays out to cards', async () => {
    await buyOnBoth(withCard);
    const payout = {
      cardPayoutMethodSpecificInput: { card: { cardNumber: visa, expiryDate: expiry } },
      payoutDetails: { amountOfMoney },
    };
    expect(await answers((platform) => call(platform, 'POST', '/payouts', payout))).toEqual([403, 201]);
  });

  it('Only GlobalCollect assesses risks', async () => {
    await buyOnBoth(withCard);
    const risk = { card: { cardNumber: visa, expiryDate: expiry }, order: order() };
    const assess = (platform: PlatformName) => call(platform, 'POST', '/riskassessments/cards', risk);
    expect(await answers(assess)).toEqual([200, 403]);
  });

  it('Only GlobalCollect converts amounts', async () => {
    await buyOnBoth(withCard);
    const path = '/services/convert/amount?source=EUR&target=JPY&amount=2980';
    expect(await answers((platform) => call(platform, 'GET', path))).toEqual([200, 403]);
  });

  it('Only Ogone requires a return URL for every card', async () => {
    await buyOnBoth(() => enterCard(challenged), { atBank: true });
    const payment = {
      order: order(),
      cardPaymentMethodSpecificInput: {
        paymentProductId: 1,
        card: { cardNumber: visa, expiryDate: expiry, cvv: '739' },
      },
    };
    expect(await answers((platform) => call(platform, 'POST', '/payments', payment))).toEqual([201, 400]);
  });

  it('Each platform has its own limit for the length of a reference', async () => {
    await buyOnBoth(withCard);
    const returnUrl = `${demo.shopUrl}/return`;
    const payment = {
      order: { ...order(), references: { merchantReference: 'r'.repeat(40) } },
      cardPaymentMethodSpecificInput: {
        paymentProductId: 1,
        card: { cardNumber: visa, expiryDate: expiry, cvv: '739' },
        threeDSecure: { redirectionData: { returnUrl } },
      },
    };
    expect(await answers((platform) => call(platform, 'POST', '/payments', payment))).toEqual([400, 201]);
  });
});
