import { describe, expect, it } from 'vitest';
import { errorOf, harness, order } from './harness.js';

const QUERY = '?countryCode=NL&currencyCode=EUR&amount=2980&isRecurring=false&locale=en_GB';
const SIGNATURE = 'eyJhbGciOiJQUzI1NiJ9.eyJzcmNDb3JyZWxhdGlvbklkIjoiMSJ9.c2lnbmVk';

const withIt = () =>
  harness({
    merchants: [
      { id: '1001', platform: 'globalcollect', clickToPay: true },
      { id: '2001', platform: 'ogone' },
    ],
  });
const byClick = (input: object = {}) => ({
  order: order(),
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    returnUrl: 'https://shop.test/return',
    clickToPay: { checkoutResponseSignature: SIGNATURE },
    ...input,
  },
});

const offered = (products: readonly { id: number; allowsClickToPay?: boolean }[]) =>
  products.filter(({ allowsClickToPay }) => allowsClickToPay).map(({ id }) => id);

describe('Click to Pay in lists', () => {
  it('A merchant that has it gets it with Visa, MasterCard and the group, in both APIs', async () => {
    const { server, session, client } = withIt();
    const consumer = await session();
    for (const call of [
      (path: string) => client(consumer, 'GET', path),
      (path: string) => server('1001', 'GET', path),
    ]) {
      const { body } = await call(`/products${QUERY}`);
      expect(offered(body.paymentProducts)).toEqual([1, 3]);
      const visa = (await call(`/products/1${QUERY}`)).body;
      expect(visa.clickToPayConfiguration).toMatchObject({
        displayHints: { logo: expect.stringContaining('click-to-pay') as string },
        mastercard: { srcInitiatorId: expect.any(String) as string, srciDpaId: expect.any(String) as string },
        visa: { encryptionKey: expect.any(String) as string, nModulus: expect.any(String) as string },
      });
      const cards = (await call(`/productgroups/cards${QUERY}`)).body;
      expect([cards.allowsClickToPay, cards.clickToPayConfiguration]).toEqual([
        true,
        visa.clickToPayConfiguration,
      ]);
      const hidden = (await call(`/products/1${QUERY}&hide=clickToPayConfigurationFields`)).body;
      expect([hidden.allowsClickToPay, hidden.clickToPayConfiguration]).toEqual([true, undefined]);
    }
  });

  it('The logo of Click to Pay is a picture of the sandbox', async () => {
    const { session, client, sandbox } = withIt();
    const consumer = await session();
    const { body } = await client(consumer, 'GET', `/products/1${QUERY}`);
    const answer = await sandbox.fetch(consumer.assetUrl + body.clickToPayConfiguration.displayHints.logo);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });

  it('A merchant that does not have it hears nothing of it', async () => {
    const { session, client } = withIt();
    const { body } = await client(await session('2001'), 'GET', `/products${QUERY}`);
    expect(JSON.stringify(body)).not.toMatch(/click/i);
  });
});

describe('A payment by Click to Pay', () => {
  it('What the checkout signed pays without a card, and the answer says how it was paid', async () => {
    const { status, body } = await withIt().server('1001', 'POST', '/payments', byClick());
    const { cardPaymentMethodSpecificOutput: output } = body.payment.paymentOutput;
    expect([status, body.payment.status, output.clickToPayUsed]).toEqual([201, 'PENDING_APPROVAL', true]);
    expect([output.authorisationCode, output.card]).toEqual(['OK1131', undefined]);
  });

  it.each([
    ['of a merchant without it', '2001', {}, 'cardPaymentMethodSpecificInput.clickToPay'],
    ['by a card without it', '1001', { paymentProductId: 2 }, 'cardPaymentMethodSpecificInput.clickToPay'],
    [
      'with something unsigned',
      '1001',
      { clickToPay: { checkoutResponseSignature: 'paid, honestly' } },
      'cardPaymentMethodSpecificInput.clickToPay.checkoutResponseSignature',
    ],
    [
      'without the signature',
      '1001',
      { clickToPay: {} },
      'cardPaymentMethodSpecificInput.clickToPay.checkoutResponseSignature',
    ],
  ])('A payment %s is refused', async (_what, merchant, input, propertyName) => {
    const { status, body } = await withIt().server(merchant, 'POST', '/payments', byClick(input));
    expect([status, errorOf(body)?.propertyName]).toEqual([400, propertyName]);
  });
});

describe('Click to Pay in hosted checkouts', () => {
  it.each([
    ['offers it', {}, [1, 3]],
    ['offers it where the request allows it', { allowClickToPay: true }, [1, 3]],
    ['leaves it out where the request does not allow it', { allowClickToPay: false }, []],
  ])('The page %s', async (_what, hostedCheckoutSpecificInput, expected) => {
    const { server, client, sandbox } = withIt();
    await server('1001', 'POST', '/hostedcheckouts', { order: order(), hostedCheckoutSpecificInput });
    const [own] = [...sandbox.world.records.sessions.values()];
    const consumer = {
      clientSessionId: own!.id,
      customerId: own!.customerId,
      clientApiUrl: 'http://sandbox.test/client',
      assetUrl: '',
    };
    const { body } = await client(consumer, 'GET', `/products${QUERY}`);
    expect(offered(body.paymentProducts)).toEqual(expected);
  });
});
