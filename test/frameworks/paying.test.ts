import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Consumer, cards, consumerAt, openBrowser } from '../merchant/consumer.js';
import { type Platform, type Program, startSandbox, startShop } from '../merchant/servers.js';
import { Front } from './front.js';
import { type Framework, type Project, buildProject, frameworks } from './project.js';

/*
 * The examples whose frameworks build pages themselves: installed, built and paid with by hand, in front of the example
 * shop. By night, as it takes minutes; the other frameworks are in `test/merchant`.
 */

const front = new Front();
let platform: Platform;
let shop: Program;
let browser: Browser;
let consumer: Consumer;

beforeAll(async () => {
  platform = await startSandbox();
  await front.start();
  shop = await startShop(platform.url, { SHOP_URL: front.url });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await shop?.stop();
  front.stop();
  await platform?.stop();
});

const names = Object.keys(frameworks) as Framework[];
const chosen = process.env['FRAMEWORKS']?.split(',');

describe.each(names.filter((name) => !chosen || chosen.includes(name)))('The example for %s', (name) => {
  let project: Project;
  beforeAll(() => {
    project = buildProject(inject('folder'), name);
    front.serve(project.pages, shop.url);
  }, 600_000);
  afterAll(() => project?.remove());

  beforeEach(async () => {
    consumer = await consumerAt(browser);
    await consumer.open(front.url);
  });
  afterEach(async () => {
    const { page, complaints } = consumer;
    await page.browserContext().close();
    expect(complaints).toEqual([]);
  });

  test('A card is paid', async () => {
    await consumer.typeCard(cards.paid);
    await consumer.press('button', 'Pay €29.80');
    await consumer.sees('heading', 'Paid');
  });

  test('A card with 3-D Secure is paid after the redirect to the bank and back', async () => {
    await consumer.typeCard(cards.challenge);
    await consumer.press('button', 'Pay €29.80');
    await consumer.press('button', 'Authenticate');
    await consumer.sees('heading', 'Paid');
    expect(new URL(consumer.page.url()).origin).toBe(front.url);
    await consumer.open(`${front.url}/order`);
    await consumer.reads('is paid');
  });

  test('The page hears how the payment ended', async () => {
    const heard: string[] = [];
    consumer.page.on('console', (message) => heard.push(message.text()));
    await consumer.typeCard(cards.declined);
    await consumer.press('button', 'Pay €29.80');
    await consumer.reads(/did not approve/);
    expect(heard).toContain('REJECTED');
  });
});
