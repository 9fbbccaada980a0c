import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cards } from '../demo/visitor.js';
import { arriveAt } from './arrive.js';
import { type Platform, type Program, startSandbox, startShop, startWebhooks } from './servers.js';

/* The endpoint for events that the guide shows, beside a shop and a sandbox that were started as the guide says. */

let endpoint: Program;
let platform: Platform;
let shop: Program;
beforeAll(async () => {
  endpoint = await startWebhooks();
  platform = await startSandbox('--webhook-url', endpoint.url);
  shop = await startShop(platform.url);
});
afterAll(async () => {
  await shop.stop();
  await platform.stop();
  await endpoint.stop();
});

test('The endpoint of the guide is told of a payment in the shop, by the sandbox’s default key', async () => {
  const { json } = await (await arriveAt(shop.url)).pay(cards.paid);
  const { merchantReference } = json.payment.paymentOutput.references;
  await vi.waitFor(() => expect(endpoint.said()).toContain(`${merchantReference} PENDING_APPROVAL`), 10_000);
  expect(platform.said()).not.toContain('X-GCS-Webhooks-Endpoint-Verification');
});

test('The endpoint of the guide repeats the value by which the platform verifies an address', async () => {
  const headers = { 'X-GCS-Webhooks-Endpoint-Verification': 'a value of the platform' };
  const answer = await fetch(endpoint.url, { headers });
  expect([answer.status, await answer.text()]).toEqual([200, 'a value of the platform']);
});

test('The endpoint of the guide refuses an event with a wrong signature, and a body without an end', async () => {
  const post = (body: string) =>
    fetch(endpoint.url, {
      method: 'POST',
      headers: { 'X-GCS-KeyId': 'sandbox-webhook-key', 'X-GCS-Signature': 'bm90IHNpZ25lZA==' },
      body,
    }).then(({ status }) => status);
  expect(await post('{}')).toBe(403);
  expect(await post('x'.repeat(1_500_000))).toBe(413);
  expect(endpoint.isRunning()).toBe(true);
});
