import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { engines } from '../browsers/find.js';
import { newSdk } from '../sandbox/sdk.js';
import { order } from '../sandbox/harness.js';
import { axeViolations } from './axe.js';
import { type Consumer, consumerAt } from './driver.js';

describe.each(engines)('A hosted checkout in %s', (engine) => {
  let running: RunningSandbox;
  let consumer: Consumer;
  const shop = createServer(
    (_, response) => void response.end('<title>Shop</title><h1>Back in the shop</h1>'),
  );
  let sdk: ReturnType<typeof newSdk>;
  let returnUrl: string;

  beforeAll(async () => {
    running = await serve({ port: 0 });
    sdk = newSdk(running.url);
    await new Promise<void>((ready) => shop.listen(0, '127.0.0.1', ready));
    returnUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/return`;
    consumer = await consumerAt(engine);
  });
  afterAll(async () => {
    await consumer?.port.close();
    await running?.close();
    shop.close();
  });

  /** What a merchant's server does with the official SDK; the result goes to the page that it was given. */
  const arrive = async (specific: object = {}) => {
    const { body } = await sdk.v1.hostedcheckouts.create('1001', {
      order: order(),
      hostedCheckoutSpecificInput: { locale: 'en_GB', returnUrl, returnCancelState: true, ...specific },
    });
    const { hostedCheckoutId, partialRedirectUrl, RETURNMAC } = body as Record<string, string>;
    await consumer.open(`http://${partialRedirectUrl}`);
    await consumer.sees('textbox', 'Card number');
    return {
      outcome: async () => (await sdk.v1.hostedcheckouts.get('1001', hostedCheckoutId!)).body,
      query: `?RETURNMAC=${RETURNMAC}&hostedCheckoutId=${hostedCheckoutId}`,
    };
  };
  const payWith = async (number: string) => {
    await consumer.fillCard(number);
    await consumer.press('button', 'Pay…');
  };
  const paid = { status: 'PAYMENT_CREATED', createdPaymentOutput: { paymentStatusCategory: 'SUCCESSFUL' } };

  it('A card is paid, and the consumer returns to the shop', async () => {
    const { outcome, query } = await arrive();
    expect(await axeViolations(consumer)).toEqual([]);
    expect(await outcome()).toEqual({ status: 'IN_PROGRESS' });
    await consumer.screenshot('hosted-checkout');
    await payWith('4567350000427977');
    await consumer.sees('heading', 'Paid');
    await consumer.reads('Reference 0000001001');
    expect(await outcome()).toMatchObject(paid);
    await consumer.screenshot('hosted-checkout-paid');
    await consumer.press('link', 'Back to the shop');
    await consumer.sees('heading', 'Back in the shop');
    expect(await consumer.ask('location.search')).toBe(query);
  });

  it('The consumer goes to the bank and directly back to the shop without a result page', async () => {
    const { outcome, query } = await arrive({ showResultPage: false });
    await payWith('4567353300000007');
    await consumer.press('button', 'Authenticate');
    await consumer.sees('heading', 'Back in the shop');
    expect(await consumer.ask('location.search')).toBe(query);
    expect(await outcome()).toMatchObject(paid);
  });

  it('The consumer can retry after the bank’s refusal, or cancel', async () => {
    const { outcome } = await arrive();
    await payWith('4567353300000007');
    await consumer.press('button', 'Fail');
    await consumer.reads('That payment did not go through');
    await consumer.sees('textbox', 'Card number');
    expect(await axeViolations(consumer)).toEqual([]);
    await consumer.press('button', 'Cancel');
    await consumer.sees('heading', 'Back in the shop');
    expect(await outcome()).toEqual({ status: 'CANCELLED_BY_CONSUMER' });
  });
});
