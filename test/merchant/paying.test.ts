import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Consumer, cards, consumerAt, openBrowser } from './consumer.js';
import { type Platform, type Program, startSandbox, startShop } from './servers.js';

/* The pages of the README in a browser, pressed and typed in by hand, at the server of the README. */

let platform: Platform;
let shop: Program;
let browser: Browser;
let consumer: Consumer;
const everybody: Consumer[] = [];

const arrive = async (path: string): Promise<Consumer> => {
  const someone = await consumerAt(browser);
  everybody.push(someone);
  await someone.open(shop.url + path);
  return someone;
};

/** What the platform has, as the official SDK of another program would read it. */
interface Payment {
  readonly id: string;
  readonly status: string;
  readonly paymentOutput: { readonly references: { readonly merchantReference: string } };
}
const paymentOn = async ({ page }: Consumer, id: string): Promise<Payment> =>
  page.evaluate(
    async (paymentId) => (await (await fetch(`/api/payments?paymentId=${paymentId}`)).json()) as Payment,
    id,
  );

beforeAll(async () => {
  platform = await startSandbox();
  shop = await startShop(platform.url);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await shop?.stop();
  await platform?.stop();
});
afterEach(async () => {
  const complaints = everybody.flatMap((someone) => someone.complaints);
  for (const { page } of everybody.splice(0)) await page.browserContext().close();
  expect(complaints).toEqual([]);
  expect(shop.isRunning()).toBe(true);
});

const pages = [
  ['by attributes', '/'],
  ['by events', '/events.html'],
  ['in Vue', '/vue/index.html'],
  ['in Svelte', '/svelte/index.html'],
  ['in React', '/react/index.html'],
] as const;

describe.each(pages)('Paying %s', (_, path) => {
  test('A card is paid', async () => {
    consumer = await arrive(path);
    await consumer.typeCard(cards.paid);
    await consumer.press('button', 'Pay €29.80');
    await consumer.sees('heading', 'Paid');
  });

  test('A card with 3-D Secure is paid after the redirect to the bank and back', async () => {
    consumer = await arrive(path);
    await consumer.typeCard(cards.challenge);
    await consumer.press('button', 'Pay €29.80');
    await consumer.press('button', 'Authenticate');
    await consumer.sees('heading', 'Paid');
    expect(new URL(consumer.page.url()).origin).toBe(shop.url);
    await consumer.open(`${shop.url}/order`);
    await consumer.reads('is paid');
  });

  test('A declined card is not paid, and another card is', async () => {
    consumer = await arrive(path);
    await consumer.typeCard(cards.declined);
    await consumer.press('button', 'Pay €29.80');
    await consumer.reads(/did not approve/);
    await consumer.typeCard(cards.paid);
    await consumer.press('button', 'Pay €29.80');
    await consumer.sees('heading', 'Paid');
  });
});

describe('Paying in a form', () => {
  test('A card is paid by the page’s own button', async () => {
    consumer = await arrive('/form.html');
    await consumer.typeCard(cards.paid);
    await consumer.press('button', 'Pay');
    await consumer.reads(/Order ORDER-\S+ is paid/);
  });

  test('A card is paid by Enter in a field', async () => {
    consumer = await arrive('/form.html');
    await consumer.typeCard(cards.paid);
    await consumer.page.keyboard.press('Enter', { delay: 100 });
    await consumer.reads(/Order ORDER-\S+ is paid/);
  });

  test('A card with 3-D Secure is paid in a form after the redirect to the bank and back', async () => {
    consumer = await arrive('/form.html');
    await consumer.typeCard(cards.challenge);
    await consumer.press('button', 'Pay');
    await consumer.press('button', 'Authenticate');
    await consumer.page.waitForFunction((url) => location.href.startsWith(url), {}, `${shop.url}/`);
    await consumer.open(`${shop.url}/order`);
    await consumer.reads(/Order ORDER-\S+ is paid/);
  });

  test('A declined card is not paid, and the shop says so', async () => {
    consumer = await arrive('/form.html');
    await consumer.typeCard(cards.declined);
    await consumer.press('button', 'Pay');
    await consumer.reads(/is not paid: the payment was refused/);
  });
});

describe('Several consumers', () => {
  const payAndRead = async (someone: Consumer) => {
    await someone.typeCard(cards.paid);
    await someone.press('button', 'Pay €29.80');
    await someone.sees('heading', 'Paid');
    const id = (await someone.reads(/Reference \d+/)).replace(/\D/g, '');
    return paymentOn(someone, id);
  };

  test('Two consumers by events make two payments, and each learns the result of their own', async () => {
    const [one, two] = [await arrive('/events.html'), await arrive('/events.html')];
    const payments = [await payAndRead(one), await payAndRead(two)];
    expect(payments.map(({ status }) => status)).toEqual(['PENDING_APPROVAL', 'PENDING_APPROVAL']);
    expect(new Set(payments.map(({ id }) => id)).size).toBe(2);
    expect(
      new Set(payments.map(({ paymentOutput }) => paymentOutput.references.merchantReference)).size,
    ).toBe(2);
    // Neither is told of the other's.
    expect(await paymentOn(one, payments[1]!.id)).not.toHaveProperty('status');
  });

  test('Invalid requests do not affect a later payment', async () => {
    const url = `${shop.url}/api/payments`;
    await fetch(url, { method: 'POST', body: '{nonsense' });
    await fetch(url, { method: 'POST' });
    await fetch(`${shop.url}/api/session`);
    const someone = await arrive('/events.html');
    expect((await payAndRead(someone)).status).toBe('PENDING_APPROVAL');
  });

  test('An order that is paid in one tab is not paid again in another', async () => {
    const someone = await arrive('/');
    const { id } = await payAndRead(someone);
    await someone.open(`${shop.url}/events.html`);
    expect((await payAndRead(someone)).id).toBe(id);
  });
});
