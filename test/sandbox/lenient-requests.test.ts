import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { errorOf, harness, order } from './harness.js';
import { newSdk } from './sdk.js';

/* What official clients send, and the platform takes although its models have other types. */

let running: RunningSandbox;
let sdk: ReturnType<typeof newSdk>;
beforeAll(async () => {
  running = await serve({ port: 0 });
  sdk = newSdk(running.url);
});
afterAll(() => running.close());

const card = { cardNumber: '4567350000427977', expiryDate: '1230', cvv: '123' };

describe('Numbers and booleans as strings', () => {
  it('A payment accepts numbers and booleans as strings', async () => {
    const { server } = harness();
    const { status, body } = await server('1001', 'POST', '/payments', {
      order: {
        amountOfMoney: { amount: '2980', currencyCode: 'EUR' },
        customer: { billingAddress: { countryCode: 'NL' } },
        references: { merchantOrderId: '42' },
      },
      cardPaymentMethodSpecificInput: { paymentProductId: '1', requiresApproval: 'false', card },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      payment: {
        status: 'CAPTURE_REQUESTED',
        paymentOutput: { amountOfMoney: { amount: 2980 }, references: { merchantOrderId: 42 } },
      },
    });
  });

  it('The IIN look-up of the Client API accepts them too, as in an official example', async () => {
    const { session, client } = harness();
    const { status, body } = await client(await session(), 'POST', '/services/getIINdetails', {
      bin: '45673500',
      paymentContext: {
        amountOfMoney: { amount: '16195', currencyCode: 'EUR' },
        countryCode: 'NL',
        isRecurring: 'false',
      },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ paymentProductId: 1, isAllowedInContext: true });
  });

  it('A string that is not a number is refused by its property name', async () => {
    const { server } = harness();
    for (const amount of ['29.80', '1e3', '', ' 1', '0x10', 'true', '12345678901234567890']) {
      const { status, body } = await server('1001', 'POST', '/payments', {
        order: order(amount as never),
        redirectPaymentMethodSpecificInput: { paymentProductId: 840, returnUrl: 'https://shop.test/' },
      });
      expect([amount, status, errorOf(body)?.propertyName]).toEqual([
        amount,
        400,
        'order.amountOfMoney.amount',
      ]);
    }
  });
});

describe('Booleans in a query', () => {
  it.each([
    ['1', 'true'],
    ['0', 'false'],
  ])('The value %s in a query means %s', async (digit, word) => {
    const list = async (isRecurring: string) =>
      (await sdk.v1.products.find('1001', {
        countryCode: 'NL',
        currencyCode: 'EUR',
        isRecurring,
      } as never)) as { status: number; body: { paymentProducts: { id: number }[] } };
    const [short, long] = [await list(digit), await list(word)];
    expect([short.status, long.status]).toEqual([200, 200]);
    expect(short.body).toEqual(long.body);
    expect(short.body.paymentProducts.length).toBeGreaterThan(1);
  });

  it('Any other value of a boolean is refused', async () => {
    const { server } = harness();
    for (const value of ['2', 'yes', 'TRUE', '']) {
      const path = `/products?countryCode=NL&currencyCode=EUR&isRecurring=${value}`;
      expect((await server('1001', 'GET', path)).status).toBe(400);
    }
  });
});

describe('Null values', () => {
  it('A null property counts as absent everywhere in a payment', async () => {
    const { server } = harness();
    const { status, body } = await server('1001', 'POST', '/payments', {
      encryptedCustomerInput: null,
      order: {
        additionalInput: null,
        amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
        customer: {
          merchantCustomerId: null,
          locale: null,
          billingAddress: { countryCode: 'NL', city: null },
          device: null,
        },
        references: { merchantReference: null, merchantOrderId: null, descriptor: null },
      },
      cardPaymentMethodSpecificInput: {
        paymentProductId: 1,
        card: { ...card, cardholderName: null, issueNumber: null },
        isRecurring: null,
        requiresApproval: null,
        returnUrl: null,
        threeDSecure: null,
        token: null,
        tokenize: null,
        transactionChannel: null,
      },
      mobilePaymentMethodSpecificInput: null,
      redirectPaymentMethodSpecificInput: null,
    });
    expect([status, body]).toMatchObject([201, { payment: { status: 'PENDING_APPROVAL' } }]);
  });

  it('A null property counts as absent in a session, a hosted checkout and a token', async () => {
    const { server } = harness();
    const session = await server('1001', 'POST', '/sessions', { tokens: null, paymentProductFilters: null });
    const hosted = await server('1001', 'POST', '/hostedcheckouts', {
      order: order(),
      hostedCheckoutSpecificInput: { locale: null, tokens: null, paymentProductFilters: { exclude: null } },
    });
    const token = await server('1001', 'POST', '/tokens', {
      paymentProductId: 1,
      eWallet: null,
      card: { alias: null, data: { cardWithoutCvv: { ...card, cvv: undefined, issueNumber: null } } },
    });
    expect([session.status, hosted.status, token.status]).toEqual([201, 201, 201]);
  });

  it('A null value for a required property is refused as missing', async () => {
    const { server } = harness();
    const { status, body } = await server('1001', 'POST', '/payments', {
      order: { amountOfMoney: { amount: null, currencyCode: 'EUR' } },
    });
    expect([status, errorOf(body)?.code, errorOf(body)?.propertyName]).toEqual([
      400,
      '20000000',
      'order.amountOfMoney.amount',
    ]);
  });
});
