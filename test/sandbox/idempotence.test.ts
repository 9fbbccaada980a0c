import { describe, expect, it } from 'vitest';
import { errorOf, harness, order } from './harness.js';

const body = {
  order: order(),
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    card: { cardNumber: '4567350000427977', expiryDate: '1230', cvv: '123' },
  },
};
const KEY = 'X-GCS-Idempotence-Key';
const TIMESTAMP = 'x-gcs-idempotence-request-timestamp';

const setup = () => {
  const own = harness();
  const pay = (key: string, request: unknown = body, merchant = '1001') =>
    own.server(merchant, 'POST', '/payments', request, { [KEY]: key });
  const count = async () => (await own.server('1001', 'GET', '/payments')).body.totalCount;
  return { ...own, pay, count };
};

describe('Idempotence keys', () => {
  it('A call with a key is performed once, and its answer and time are repeated', async () => {
    const { pay, count, sandbox } = setup();
    const began = sandbox.clock.now();
    const first = await pay('one');
    sandbox.clock.advance(1_000);
    const again = await pay('one');
    expect(first.headers.get(TIMESTAMP)).toBeNull();
    expect(Number(again.headers.get(TIMESTAMP))).toBeGreaterThanOrEqual(began);
    expect(Number(again.headers.get(TIMESTAMP))).toBeLessThan(began + 1_000);
    expect({ status: again.status, body: again.body }).toEqual({ status: first.status, body: first.body });
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await count()).toBe(1);
  });

  it('Simultaneous calls with one key are performed once, and the others are told to wait', async () => {
    const { pay, count } = setup();
    const answers = await Promise.all(Array.from({ length: 10 }, () => pay('same')));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(9);
    const waiting = answers.find(({ status }) => status === 409);
    expect(errorOf(waiting?.body)).toMatchObject({ code: '1409', message: 'DUPLICATE REQUEST IN PROGRESS' });
    expect(await count()).toBe(1);
    expect((await pay('same')).status).toBe(201);
  });

  it('A refusal is repeated without comparing the bodies', async () => {
    const { pay } = setup();
    const declined = {
      ...body,
      cardPaymentMethodSpecificInput: {
        ...body.cardPaymentMethodSpecificInput,
        card: { ...body.cardPaymentMethodSpecificInput.card, cardNumber: '4457010000000009' },
      },
    };
    const first = await pay('two', declined);
    expect(first.status).toBe(402);
    const again = await pay('two', body);
    expect({ status: again.status, body: again.body }).toEqual({ status: 402, body: first.body });
  });

  it('The answer for encrypted input is repeated although the input works only once', async () => {
    const { session, seal, server } = setup();
    const made = await session();
    const encryptedCustomerInput = await seal(made, {
      paymentProductId: 1,
      paymentValues: [
        { key: 'cardNumber', value: '4567350000427977' },
        { key: 'expiryDate', value: '1230' },
        { key: 'cvv', value: '123' },
      ],
    });
    const send = () =>
      server('1001', 'POST', '/payments', { order: order(), encryptedCustomerInput }, { [KEY]: 'k' });
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
  });

  it('A key can be used again after a platform error', async () => {
    const { pay, count } = setup();
    const broken = {
      ...body,
      cardPaymentMethodSpecificInput: {
        ...body.cardPaymentMethodSpecificInput,
        card: { ...body.cardPaymentMethodSpecificInput.card, cardNumber: '4567355005005009' },
      },
    };
    expect((await pay('three', broken)).status).toBe(500);
    expect((await pay('three')).status).toBe(201);
    expect(await count()).toBe(1);
  });

  it('A key belongs to its merchant', async () => {
    const { pay } = setup();
    const [a, b] = [
      await pay('four'),
      await pay(
        'four',
        {
          ...body,
          cardPaymentMethodSpecificInput: {
            ...body.cardPaymentMethodSpecificInput,
            returnUrl: 'https://shop.test/',
          },
        },
        '2001',
      ),
    ];
    expect(a.body.payment.id).not.toBe(b.body.payment.id);
    expect(b.headers.get(TIMESTAMP)).toBeNull();
  });

  it('A key is forgotten after 24 hours', async () => {
    const { pay, count, sandbox } = setup();
    await pay('five');
    sandbox.clock.advance(86_400_000 - 1_000);
    expect((await pay('five')).headers.get(TIMESTAMP)).not.toBeNull();
    sandbox.clock.advance(1_000);
    expect((await pay('five')).headers.get(TIMESTAMP)).toBeNull();
    expect(await count()).toBe(2);
  });

  it('A key has 1 to 40 characters', async () => {
    const { pay } = setup();
    expect((await pay('x'.repeat(40))).status).toBe(201);
    const long = await pay('x'.repeat(41));
    expect([long.status, errorOf(long.body)?.propertyName]).toEqual([400, 'X-GCS-Idempotence-Key']);
    expect((await pay('')).status).toBe(400);
    expect((await pay('__proto__')).status).toBe(201);
  });
});
