import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectPlatform } from '../../demo/server/platform.js';
import { type RunningDemo, start } from '../../demo/start.js';
import { shareKeyPairs } from '../sandbox/shared-key-pairs.js';
import { cards, visitor } from './visitor.js';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await start({ port: 0, sandboxPort: 0 });
  shareKeyPairs(demo.sandbox);
});
afterAll(() => demo.close());

const merchants = ['1001', '2001'] as const;
const label = (ending: string) => `**** **** **** ${ending}`;

const arrive = async (merchant: string, search = '') => {
  const someone = visitor(demo.shopUrl);
  await someone.page(`/account.html?merchant=${merchant}${search}`);
  const save = async (card: string, more: object = {}, key: string = crypto.randomUUID()) =>
    someone.post(
      '/api/accounts',
      { ...(await someone.encrypted(card)), purpose: 'save', ...more },
      { 'Idempotency-Key': key },
    );
  const remove = async (ending: string, paymentProductId = 1) =>
    (
      await someone.request('/api/accounts', {
        method: 'DELETE',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ paymentProductId, label: label(ending), accountOnFileId: 0 }),
      })
    ).status;
  /** The tokens of the consumer's next session. */
  const stored = async () => {
    const { clientSessionId } = await someone.session();
    return demo.sandbox.world.records.sessions.get(clientSessionId)!.tokens;
  };
  return { ...someone, save, remove, stored };
};

const live = (token: string, merchant: string) =>
  [...demo.sandbox.world.records.tokens.values()].some(
    ({ id, merchantId, deletedAt }) => id === token && merchantId === merchant && deletedAt === undefined,
  );

describe.each(merchants)('Accounts that are saved at merchant %s', (merchant) => {
  it('A card is saved, nothing is paid, and the token stays on the server', async () => {
    const someone = await arrive(merchant);
    const { status, json } = await someone.save(cards.paid);
    expect(status).toBeLessThan(300);
    expect(json).toEqual({ isNewToken: true });
    expect(await someone.stored()).toHaveLength(1);
    expect(demo.sandbox.world.records.payments.size).toBe(0);
  });

  it('The same click again is the same account, and another click says that it was there', async () => {
    const someone = await arrive(merchant);
    const key = crypto.randomUUID();
    expect((await someone.save(cards.paid, {}, key)).json).toEqual({ isNewToken: true });
    expect((await someone.save(cards.paid, {}, key)).json).toEqual({ isNewToken: true });
    expect((await someone.save(cards.paid)).json).toEqual({ isNewToken: false });
    expect(await someone.stored()).toHaveLength(1);
  });

  it('A key of one consumer is no key of another', async () => {
    const [one, other] = [await arrive(merchant), await arrive(merchant)];
    const key = crypto.randomUUID();
    await one.save(cards.paid, {}, key);
    await other.save(cards.review, {}, key);
    expect(await one.stored()).not.toEqual(await other.stored());
  });

  it('Nobody is told that others saved the same card, and who removes it leaves it to them', async () => {
    const [one, other, stranger] = await Promise.all([arrive(merchant), arrive(merchant), arrive(merchant)]);
    expect((await one.save(cards.challenge)).json).toEqual({ isNewToken: true });
    expect((await other.save(cards.challenge)).json).toEqual({ isNewToken: true });
    const [token] = await one.stored();
    expect(await stranger.remove('0007')).toBe(400);
    expect(await one.remove('0007')).toBe(204);
    expect(await one.stored()).toEqual([]);
    expect(live(token!, merchant)).toBe(true);
    expect(await other.stored()).toEqual([token]);
    expect(await other.remove('0007')).toBe(204);
    expect(live(token!, merchant)).toBe(false);
  });

  it('An expired card gives way to the new one with the same number', async () => {
    const someone = await arrive(merchant);
    await someone.save(cards.review);
    const [old] = await someone.stored();
    const replaces = { paymentProductId: 1, label: label('0002'), accountOnFileId: 0 };
    // A card that is still good is not given up.
    expect((await someone.save(cards.review, { replaces })).json).toEqual({ isNewToken: false });
    expect(await someone.stored()).toEqual([old]);
    const record = [...demo.sandbox.world.records.tokens.values()].find(
      ({ id, merchantId }) => id === old && merchantId === merchant,
    )!;
    record.attributes = record.attributes.map((attribute) =>
      attribute.key === 'expiryDate' ? { ...attribute, value: '0120' } : attribute,
    );
    expect((await someone.save(cards.review, { replaces })).json).toEqual({ isNewToken: true });
    const [next, ...more] = await someone.stored();
    expect(more).toEqual([]);
    expect(next).not.toBe(old);
    expect(live(old!, merchant)).toBe(false);
  });

  it('What was sealed to pay with is not saved, and what was sealed to save is not paid with', async () => {
    const someone = await arrive(merchant);
    const ready = await someone.encrypted(cards.paid);
    expect((await someone.post('/api/accounts', ready)).status).toBe(400);
    expect((await someone.post('/api/payments', { ...ready, purpose: 'save' })).status).toBe(400);
    expect(demo.sandbox.world.records.payments.size).toBe(0);
  });

  it('The platform’s refusal comes unchanged, and nothing is stored', async () => {
    const someone = await arrive(merchant);
    const { status, json } = await someone.save(cards.paid, { encryptedCustomerInput: 'a.b.c.d.e' });
    expect(status).toBe(400);
    expect(json.errors[0]!.propertyName).toBe('encryptedCustomerInput');
    expect(await someone.stored()).toEqual([]);
  });

  it('A lost answer is a 502, and the same click makes one account', async () => {
    const someone = await arrive(merchant);
    const key = crypto.randomUUID();
    demo.sandbox.faults.add({ merchant, path: '/tokens', method: 'POST', kind: 'reset', when: 'after' });
    expect((await someone.save(cards.paid, {}, key)).status).toBe(502);
    expect((await someone.save(cards.paid, {}, key)).status).toBeLessThan(300);
    expect(await someone.stored()).toHaveLength(1);
  });
});

describe('A payout to a saved card', () => {
  const payOut = async (merchant: string) => {
    const someone = await arrive(merchant);
    await someone.save(cards.paid);
    const [token] = await someone.stored();
    const { v1 } = connectPlatform({
      url: demo.sandboxUrl,
      apiKeyId: 'sandbox-key',
      secretApiKey: 'sandbox-secret',
    });
    return v1.payouts.create(
      merchant,
      {
        cardPayoutMethodSpecificInput: { token: token!, paymentProductId: 1 },
        payoutDetails: {
          amountOfMoney: { amount: 1500, currencyCode: 'EUR' },
          references: { merchantReference: 'winner-7' },
        },
      },
      {},
    );
  };

  it('Ogone pays out to the token that was made', async () => {
    const { status, body } = await payOut('2001');
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'PAYOUT_REQUESTED' });
  });

  it('GlobalCollect has no payouts to cards', async () => {
    expect((await payOut('1001')).status).toBe(403);
  });
});
