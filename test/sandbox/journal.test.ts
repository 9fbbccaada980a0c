import { describe, expect, it } from 'vitest';
import { harness, order } from './harness.js';

const VISA = '4012000033330026';

describe('The request journal', () => {
  it('A request is found by a part of its content', async () => {
    const { sandbox, cardPayment } = harness();
    const made = await cardPayment(VISA, { payload: { tokenize: true } });
    const pattern = {
      method: 'POST',
      path: '/payments',
      merchant: '1001',
      status: 201,
      body: { order: { amountOfMoney: { amount: 2980 }, references: { merchantReference: 'order-7' } } },
      sealed: { paymentProductId: 1, tokenize: true, values: { cardNumber: '••••••••••••0026' } },
    };
    const [request, ...more] = sandbox.journal.verify(pattern, 1);
    expect(more).toEqual([]);
    expect(request?.payment).toBe(made.body.payment.id);
  });

  it('A failed search reports the differences to the closest request', async () => {
    const { sandbox, cardPayment, server } = harness();
    await cardPayment(VISA, { amount: 2980 });
    await server('1001', 'GET', '/payments/unknown');
    const pattern = {
      method: 'POST',
      path: '/payments',
      body: { order: { amountOfMoney: { amount: 2500 } } },
    };
    expect(() => sandbox.journal.verify(pattern)).toThrow(
      'POST /v1/1001/payments → 201: body.order.amountOfMoney.amount is 2980, not 2500',
    );
    const [nearest] = sandbox.journal.nearMisses(pattern);
    expect(nearest?.differences).toEqual([
      { path: 'body.order.amountOfMoney.amount', wanted: 2500, found: 2980 },
    ]);
  });

  it('A wrong number of requests is reported with the requests', async () => {
    const { sandbox, cardPayment } = harness();
    await cardPayment(VISA);
    await cardPayment(VISA);
    expect(sandbox.journal.verify({ path: '/payments' }, 2)).toHaveLength(2);
    expect(() => sandbox.journal.verify({ path: '/payments' }, 1)).toThrow(
      /there are 2: [\s\S]*fits\n.*fits/,
    );
    expect(sandbox.journal.verify({ path: '/refunds' }, 0)).toEqual([]);
  });

  it('The pattern null matches an absent property', async () => {
    const { sandbox, server } = harness();
    await server('1001', 'POST', '/sessions', { tokens: ['a'] });
    expect(sandbox.journal.verify({ path: '/sessions', body: { paymentProductFilters: null } })).toHaveLength(
      1,
    );
    expect(() => sandbox.journal.verify({ path: '/sessions', body: { tokens: null } })).toThrow(
      'body.tokens is ["a"], and should be absent',
    );
  });

  it('An empty journal is reported as such', () => {
    expect(() => harness().sandbox.journal.verify({ path: '/payments' })).toThrow(
      'Nothing was asked of this sandbox.',
    );
  });

  it('A repeated request with the same idempotence key is listed too', async () => {
    const { sandbox, server } = harness();
    const body = {
      order: order(),
      redirectPaymentMethodSpecificInput: { paymentProductId: 840, returnUrl: 'https://shop.test/' },
    };
    for (const _ of [1, 2])
      await server('1001', 'POST', '/payments', body, { 'X-GCS-Idempotence-Key': 'click-1' });
    const both = sandbox.journal.verify({ idempotenceKey: 'click-1', body: { order: order() } }, 2);
    expect(new Set(both.map(({ payment }) => payment)).size).toBe(1);
  });

  it('A refund, capture or approval is listed with its payment', async () => {
    const { sandbox, server, cardPayment } = harness();
    const { id } = (
      await cardPayment(VISA, { merchantId: '2001', input: { returnUrl: 'https://shop.test/' } })
    ).body.payment;
    const capture = await server('2001', 'POST', `/payments/${id}/capture`, {});
    await server('2001', 'GET', `/captures/${capture.body.id}`);
    expect(sandbox.journal.requests({ payment: id }).map(({ method }) => method)).toEqual([
      'POST',
      'POST',
      'GET',
    ]);
  });

  it('The journal never contains a card number or security code, wherever it was sent', async () => {
    const { sandbox, server, session, client } = harness();
    const card = { cardNumber: VISA, cvv: '7391', expiryDate: '1230' };
    await server('1001', 'POST', '/payments', {
      order: { ...order(), references: { merchantReference: VISA, descriptor: '4012 0000 3333 0026' } },
      cardPaymentMethodSpecificInput: { paymentProductId: 1, card },
    });
    await server('1001', 'POST', '/tokens', {
      paymentProductId: 770,
      sepaDirectDebit: { mandate: { bankAccountIban: { iban: 'NL91ABNA0417164300' } } },
    });
    const consumer = await session();
    await client(consumer, 'POST', '/services/getIINdetails', { bin: VISA });
    await client(consumer, 'POST', '/products/9001/customerDetails', {
      countryCode: 'SE',
      values: [{ key: 'fiscalNumber', value: '194910011813' }],
    });
    const text = JSON.stringify(sandbox.journal.requests());
    expect(sandbox.journal.requests()).toHaveLength(5);
    for (const secret of [
      VISA,
      '40120000',
      '4012 0000',
      '7391',
      'NL91ABNA',
      '1949100',
      consumer.clientSessionId,
    ])
      expect(text.includes(secret), secret).toBe(false);
  });

  it('The journal keeps only the beginning of a very long body', async () => {
    const { sandbox, server } = harness();
    const words = Array.from({ length: 60_000 }, () => 'a long word');
    await server('1001', 'POST', '/sessions', { tokens: words });
    const [request] = sandbox.journal.requests();
    expect(JSON.stringify(request?.body).length).toBeLessThan(80_000);
  });
});
