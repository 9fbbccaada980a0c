import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDemo, start } from '../../demo/start.js';
import { type Answer, cards, visitor } from './visitor.js';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await start({ port: 0, sandboxPort: 0 });
});
afterAll(() => demo.close());
beforeEach(() => demo.sandbox.faults.clear());

type Hosted = Answer & { readonly json: { hostedCheckoutId: string; partialRedirectUrl: string } };

/** A consumer who has opened the page, and so has an order. */
const arrive = async (search = '') => {
  const someone = visitor(demo.shopUrl);
  const page = await someone.request(`/hosted.html${search}`);
  const order = /data-order="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const choose = (choice: object, key: string = crypto.randomUUID()) =>
    someone.post(`/api/hosted?order=${order}`, choice, { 'Idempotency-Key': key }) as Promise<Hosted>;
  const standing = async (query: string) => {
    const answer = await someone.request(`/api/payments?order=${order}&${query}`);
    return { status: answer.status, json: await answer.json() };
  };
  return { ...someone, order, choose, standing };
};

const recordOf = ({ json }: Hosted) => demo.sandbox.world.records.hostedCheckouts.get(json.hostedCheckoutId)!;

/** Whether the platform's page still takes a payment. */
const isOpen = async ({ json }: Hosted) =>
  (await fetch(`${demo.sandboxUrl}/checkout/${json.hostedCheckoutId}/session`, { method: 'POST' })).ok;

/** What the platform's page does when a card is paid on it. */
const payOn = async (made: Hosted, card: string): Promise<number> => {
  const at = `${demo.sandboxUrl}/checkout/${made.json.hostedCheckoutId}`;
  const there = visitor(demo.sandboxUrl);
  const session = await (await fetch(`${at}/session`, { method: 'POST' })).json();
  const { encryptedCustomerInput } = await there.encrypted(card, {}, session);
  const { status } = await there.post(`${at}/payments`, { encryptedCustomerInput });
  return status;
};

const cardsOnly = { paymentProductGroup: 'cards', locale: 'nl_NL' };

describe('The merchant’s server in front of the platform’s own page', () => {
  it('The order, the amount and the way back come from the server, and the choice is a filter', async () => {
    const someone = await arrive('?variant=dark-7');
    const made = await someone.choose({ ...cardsOnly, amount: 1, returnUrl: 'https://evil.example/' });
    expect(made.status).toBe(201);
    expect(Object.keys(made.json).sort()).toEqual(['hostedCheckoutId', 'partialRedirectUrl']);
    const { request, returnUrl, locale, variant } = recordOf(made);
    expect(request).toMatchObject({
      order: {
        amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
        references: { merchantReference: someone.order },
      },
    });
    expect([returnUrl, locale, variant]).toEqual([
      `${demo.shopUrl}/hosted.html?order=${someone.order}`,
      'nl_NL',
      'dark-7',
    ]);
  });

  it('A stored account leads to a page that asks about that account only', async () => {
    const someone = await arrive('?returning');
    const made = await someone.choose({ paymentProductId: 1, label: '**** **** **** 7977' });
    expect(recordOf(made).tokensOnly).toBe(true);
    const session = demo.sandbox.world.records.sessions.get(recordOf(made).sessionId)!;
    expect(session.tokens).toEqual(['0ca037cc-9079-4df6-8f6f-f2a3443ee521']);
  });

  it('The same click makes one page, also when its answer was lost', async () => {
    const someone = await arrive();
    const key = crypto.randomUUID();
    const [first, second] = [await someone.choose(cardsOnly, key), await someone.choose(cardsOnly, key)];
    expect(second.json).toEqual(first.json);
  });

  it('A payment is told to whoever ordered, with the value that the way back has, and to nobody else', async () => {
    const someone = await arrive();
    const made = await someone.choose(cardsOnly);
    const id = made.json.hostedCheckoutId;
    const { returnMac } = recordOf(made);
    expect(await someone.standing(`hostedCheckoutId=${id}`)).toMatchObject({
      status: 200,
      json: { status: 'IN_PROGRESS' },
    });
    expect(await payOn(made, cards.paid)).toBe(201);
    const paid = {
      status: 'PAYMENT_CREATED',
      createdPaymentOutput: { payment: { status: 'PENDING_APPROVAL' } },
    };
    const query = `hostedCheckoutId=${id}&RETURNMAC=${returnMac}`;
    const standing = await someone.standing(query);
    expect(standing.json).toMatchObject(paid);
    for (const [who, asked] of [
      [someone, `hostedCheckoutId=${id}&RETURNMAC=${returnMac.replace(/.$/, 'x')}`],
      [someone, `hostedCheckoutId=${crypto.randomUUID()}&RETURNMAC=${returnMac}`],
      [await arrive(), query],
    ] as const)
      expect((await who.standing(asked)).status).toBe(404);
    const { payment } = standing.json.createdPaymentOutput;
    expect((await someone.standing(`paymentId=${payment.id}`)).json).toMatchObject({ id: payment.id });
    const again = await someone.choose(cardsOnly);
    expect(again.json.payment.id, 'paid once').toBe(payment.id);
  });

  it('A page that was left open is closed before another payment of the order', async () => {
    const someone = await arrive();
    const [first, second] = [await someone.choose(cardsOnly), await someone.choose(cardsOnly)];
    expect(await isOpen(first)).toBe(false);
    expect(await payOn(second, cards.declined)).toBe(402);
    const ready = await someone.encrypted(cards.paid);
    expect((await someone.post(`/api/payments?order=${someone.order}`, ready)).status).toBe(201);
    expect(await isOpen(second)).toBe(false);
  });

  it('Where a page cannot be closed, nothing else is paid', async () => {
    const someone = await arrive();
    await someone.choose(cardsOnly);
    demo.sandbox.faults.add({
      merchant: '1001',
      method: 'DELETE',
      path: '/hostedcheckouts/*',
      kind: 'status',
      status: 500,
    });
    expect((await someone.choose(cardsOnly)).status).toBe(502);
    expect((await someone.choose(cardsOnly)).status).toBe(201);
  });

  it('A request without a key, without sense or for another’s order is refused', async () => {
    const someone = await arrive();
    const other = await arrive();
    expect((await someone.choose(cardsOnly, 'x')).status).toBe(400);
    expect((await someone.choose({ paymentProductId: '1; drop' })).status).toBe(400);
    expect((await someone.post(`/api/hosted?order=${other.order}`, cardsOnly)).status).toBe(404);
  });
});
