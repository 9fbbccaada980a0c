import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cards, visitor } from '../demo/visitor.js';
import { type Platform, type Program, startSandbox, startShop } from './servers.js';

/* The example's endpoints for saved cards, asked as pages and strangers ask. */

let platform: Platform;
let shop: Program;
beforeAll(async () => {
  platform = await startSandbox();
  shop = await startShop(platform.url);
});
afterAll(async () => {
  await shop.stop();
  await platform.stop();
});

const arrive = async () => {
  const someone = visitor(shop.url);
  await someone.page('/account.html');
  const save = async (card: string, more: object = {}, key: string = crypto.randomUUID()) =>
    someone.post(
      '/api/accounts',
      { ...(await someone.encrypted(card)), purpose: 'save', ...more },
      { 'Idempotency-Key': key },
    );
  const remove = async (ending: string) => {
    const body = JSON.stringify({ paymentProductId: 1, label: `**** **** **** ${ending}` });
    const headers = { 'Content-Type': 'application/json' };
    return (await someone.request('/api/accounts', { method: 'DELETE', headers, body })).status;
  };
  return { ...someone, save, remove };
};

describe('Saved cards', () => {
  test('A card is saved once, its token stays on the server, and only its owner can remove it', async () => {
    const [one, stranger] = [await arrive(), await arrive()];
    const { status, json } = await one.save(cards.paid);
    expect([status, json]).toEqual([200, { isNewToken: true }]);
    expect((await one.save(cards.paid)).json).toEqual({ isNewToken: false });
    expect(await stranger.remove('7977')).toBe(409);
    expect(await one.remove('7977')).toBe(204);
    expect(await one.remove('7977')).toBe(409);
    expect((await one.save(cards.paid)).json).toEqual({ isNewToken: true });
  });

  test('Who removes a card leaves it to others who saved the same one', async () => {
    const [one, other] = [await arrive(), await arrive()];
    expect((await one.save(cards.challenge)).json).toEqual({ isNewToken: true });
    expect((await other.save(cards.challenge)).json).toEqual({ isNewToken: true });
    expect(await one.remove('0007')).toBe(204);
    expect((await other.save(cards.challenge)).json).toEqual({ isNewToken: false });
  });

  test('What was sealed to pay with is not saved, and what was sealed to save is not paid with', async () => {
    const someone = await arrive();
    const { browserData, ...sealed } = await someone.encrypted(cards.paid);
    // The official SDK takes these as text.
    const [innerHeight, screenHeight] = [`${browserData.innerHeight}`, `${browserData.screenHeight}`];
    const ready = { ...sealed, browserData: { ...browserData, innerHeight, screenHeight } };
    expect((await someone.post('/api/accounts', ready)).status).toBe(400);
    await someone.page('/'); // Makes an order.
    expect((await someone.post('/api/payments', { ...ready, purpose: 'save' })).status).toBe(400);
    expect((await someone.post('/api/payments', ready)).json.payment.status).toBe('PENDING_APPROVAL');
  });

  test('Without a key, a visit or JSON, nothing is saved', async () => {
    const someone = await arrive();
    const ready = { ...(await someone.encrypted(cards.paid)), purpose: 'save' };
    expect((await someone.post('/api/accounts', ready, { 'Idempotency-Key': 'x' })).status).toBe(400);
    expect((await visitor(shop.url).post('/api/accounts', ready)).status).toBe(403);
    const broken = await someone.request('/api/accounts', {
      method: 'POST',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: '{nonsense',
    });
    expect(broken.status).toBe(400);
    for (const body of ['', '{nonsense', '[]', '{"label":{}}'])
      expect((await someone.request('/api/accounts', { method: 'DELETE', body })).status).toBe(409);
  });

  test('A lost answer is a 502, and the same click saves once', async () => {
    const someone = await arrive();
    const key = crypto.randomUUID();
    await platform.fault({ merchant: '1001', path: '/tokens', method: 'POST', kind: 'reset', when: 'after' });
    expect((await someone.save(cards.review, {}, key)).status).toBe(502);
    expect((await someone.save(cards.review, {}, key)).status).toBe(200);
    expect((await someone.save(cards.review)).json).toEqual({ isNewToken: false });
  });
});
