import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { mandateAddress, sealWith } from './harness.js';
import { newSdk } from './sdk.js';

/* The official server SDK drives every resource, on both platforms, over the network. */

const DAY = 86_400_000;
let running: RunningSandbox;
let sdk: ReturnType<typeof newSdk>;
/** `1001 payments.create` */
const called = new Set<string>();

/** The same SDK, which remembers what was called of it for whom. */
const recorded = (made: ReturnType<typeof newSdk>): ReturnType<typeof newSdk> => {
  const resource = (name: string, calls: object) =>
    new Proxy(calls, {
      get: (target, method: string) => {
        const call = Reflect.get(target, method) as (merchantId: string, ...rest: unknown[]) => unknown;
        return (merchantId: string, ...rest: unknown[]) => {
          called.add(`${merchantId} ${name}.${method}`);
          return call(merchantId, ...rest);
        };
      },
    });
  const v1 = Object.entries(made.v1).map(([name, calls]) => [name, resource(name, calls as object)]);
  return { ...made, v1: Object.fromEntries(v1) as typeof made.v1 };
};

beforeAll(async () => {
  running = await serve({ port: 0 });
  sdk = recorded(newSdk(running.url));
});
afterAll(() => running.close());

const order = (amount = 2980) => ({
  amountOfMoney: { amount, currencyCode: 'EUR' },
  customer: { billingAddress: { countryCode: 'NL' } },
  references: { merchantReference: `order-${amount}` },
});

const cardInput = (cardNumber: string) => ({
  paymentProductId: 1,
  returnUrl: 'https://shop.test/return',
  card: { cardNumber, expiryDate: '1230', cvv: '123', cardholderName: 'Wile E. Coyote' },
});

/** The SDK's answers, as far as these tests look into them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;

const pay = async (merchantId: string, cardNumber = '4567350000427977', amount = 2980): Promise<Body> => {
  const { body, status } = await sdk.v1.payments.create(merchantId, {
    order: order(amount),
    cardPaymentMethodSpecificInput: cardInput(cardNumber),
  });
  expect(status).toBe(201);
  return (body as Body).payment;
};

const statusOf = async (merchantId: string, id: string): Promise<string> =>
  ((await sdk.v1.payments.get(merchantId, id)).body as Body).status;

describe('Sessions in the Server SDK', () => {
  it('A session has the sandbox’s addresses and returns unknown tokens', async () => {
    const { status, body } = await sdk.v1.sessions.create('1001', { tokens: ['nobody'] });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      clientApiUrl: `${running.url}/client`,
      assetUrl: `${running.url}/assets/`,
      invalidTokens: ['nobody'],
    });
  });

  it('A session with a wrong secret is refused', async () => {
    const { status } = await newSdk(running.url, 'wrong').v1.sessions.create('1001', {});
    expect(status).toBe(403);
  });
});

describe('GlobalCollect payments in the Server SDK', () => {
  it('A payment can be approved, unapproved, approved in part, captured, paid and refunded', async () => {
    const { id } = await pay('1001');
    const approved = await sdk.v1.payments.approve('1001', id, {});
    expect((approved.body as Body).payment).toMatchObject({
      status: 'CAPTURE_REQUESTED',
      statusOutput: { statusCode: 800, isCancellable: true, isRefundable: false, isAuthorized: true },
    });
    const back = await sdk.v1.payments.cancelapproval('1001', id);
    expect((back.body as Body).payment.status).toBe('PENDING_APPROVAL');
    const part = await sdk.v1.payments.approve('1001', id, { amount: 1000 });
    expect((part.body as Body).payment.paymentOutput.amountCaptureRequested).toBe(1000);
    expect((await sdk.v1.payments.refund('1001', id, {})).status).toBe(400);
    running.sandbox.clock.advance(DAY);
    expect(await statusOf('1001', id)).toBe('CAPTURED');
    running.sandbox.clock.advance(DAY);
    expect((await sdk.v1.payments.get('1001', id)).body).toMatchObject({
      status: 'PAID',
      paymentOutput: { amountCaptured: 1000, amountPaid: 1000 },
      statusOutput: { statusCode: 1000, isRefundable: true },
    });
    const refund = await sdk.v1.payments.refund('1001', id, {
      amountOfMoney: { amount: 400, currencyCode: 'EUR' },
    });
    expect(refund).toMatchObject({
      status: 201,
      body: { status: 'REFUND_REQUESTED', statusOutput: { statusCode: 800 } },
    });
    expect((refund.body as Body).id).toBe(`${id.slice(0, 20)}000-100001`);
    const tooMuch = await sdk.v1.payments.refund('1001', id, {
      amountOfMoney: { amount: 601, currencyCode: 'EUR' },
    });
    expect(tooMuch).toMatchObject({ status: 400, body: { errors: [{ code: '300450' }] } });
    await sdk.v1.payments.refund('1001', id, { amountOfMoney: { amount: 600, currencyCode: 'EUR' } });
    expect(((await sdk.v1.payments.refunds('1001', id)).body as Body).refunds).toHaveLength(2);
    running.sandbox.clock.advance(DAY);
    expect((await sdk.v1.payments.get('1001', id)).body).toMatchObject({
      status: 'REFUNDED',
      paymentOutput: { amountRefunded: 1000 },
    });
  });

  it('A payment can be cancelled until its money is taken', async () => {
    const { id } = await pay('1001');
    const { body } = await sdk.v1.payments.cancel('1001', id);
    expect(body).toMatchObject({
      cardPaymentMethodSpecificOutput: { voidResponseId: '00' },
      payment: {
        status: 'CANCELLED',
        statusOutput: { statusCode: 99999, isCancellable: false, isAuthorized: false },
      },
    });
    expect((await sdk.v1.payments.approve('1001', id, {})).status).toBe(400);
    expect((await sdk.v1.payments.cancel('1001', id)).status).toBe(400);
  });

  it('The capture call of Ogone is refused', async () => {
    const { id } = await pay('1001');
    expect((await sdk.v1.payments.capture('1001', id, {})).status).toBe(403);
    expect((await sdk.v1.payments.captures('1001', id)).body).toEqual({ captures: [] });
  });

  it('A payment cannot be approved for more than its authorisation', async () => {
    const { id } = await pay('1001');
    const { status, body } = await sdk.v1.payments.approve('1001', id, { amount: 2981 });
    expect(status).toBe(400);
    expect((body as Body).errors[0]).toMatchObject({ code: '1099', propertyName: 'amount' });
  });

  it('A payment under fraud review waits for the merchant', async () => {
    const { id, status } = await pay('1001', '4567355250000002');
    expect(status).toBe('PENDING_FRAUD_APPROVAL');
    const accepted = await sdk.v1.payments.processchallenged('1001', id);
    expect((accepted.body as Body).status).toBe('PENDING_APPROVAL');
    expect((await sdk.v1.payments.processchallenged('1001', id)).status).toBe(400);
  });

  it('A payment can be turned into a token afterwards', async () => {
    const { id } = await pay('1001');
    const first = await sdk.v1.payments.tokenize('1001', id, { alias: 'My card' });
    const { token } = first.body as Body;
    expect(first).toMatchObject({ status: 201, body: { isNewToken: true, originalPaymentId: id } });
    expect(await sdk.v1.payments.tokenize('1001', id, {})).toMatchObject({
      status: 200,
      body: { token, isNewToken: false },
    });
    expect((await sdk.v1.tokens.get('1001', token, {})).body).toMatchObject({
      paymentProductId: 1,
      card: {
        alias: 'My card',
        data: { cardWithoutCvv: { cardNumber: '************7977', expiryDate: '1230' } },
      },
    });
  });

  it('The test cards for capture and refund errors fail at those steps', async () => {
    const late = await pay('1001', '4567359300000004');
    await sdk.v1.payments.approve('1001', late.id, {});
    const stubborn = await pay('1001', '4567351850000005');
    await sdk.v1.payments.approve('1001', stubborn.id, {});
    running.sandbox.clock.advance(DAY);
    expect(await statusOf('1001', late.id)).toBe('REJECTED_CAPTURE');
    const refused = await sdk.v1.payments.refund('1001', stubborn.id, {});
    expect(refused).toMatchObject({
      status: 402,
      body: { refundResult: { status: 'REJECTED', statusOutput: { statusCode: 1850 } } },
    });
  });

  it('Payments are found by reference, newest first, in pages', async () => {
    const ids = [];
    for (let count = 0; count < 3; count++) ids.unshift((await pay('1001', undefined, 77_777)).id);
    const found = await sdk.v1.payments.find('1001', {
      merchantReference: 'order-77777',
      limit: 2,
      offset: 1,
    } as Body);
    expect(found.body).toMatchObject({ totalCount: 3, limit: 2, offset: 1 });
    expect((found.body as Body).payments.map((payment: Body) => payment.id)).toEqual(ids.slice(1));
    expect((await sdk.v1.payments.find('1001', { limit: 101 } as Body)).status).toBe(400);
  });

  it('A payment is unknown to other merchants', async () => {
    const { id } = await pay('1001');
    const { status, body } = await sdk.v1.payments.get('2001', id);
    expect(status).toBe(404);
    expect((body as Body).errors[0]).toMatchObject({ code: '1002', propertyName: 'paymentId' });
  });
});

describe('Ogone payments in the Server SDK', () => {
  it('A payment is captured in parts, each with its own record', async () => {
    const { id, status } = await pay('2001');
    expect(status).toBe('PENDING_CAPTURE');
    const first = await sdk.v1.payments.capture('2001', id, { amount: 1000 });
    expect(first).toMatchObject({
      status: 201,
      body: { status: 'CAPTURE_REQUESTED', statusOutput: { statusCode: 91 } },
    });
    expect(await statusOf('2001', id)).toBe('PENDING_CAPTURE');
    const over = await sdk.v1.payments.capture('2001', id, { amount: 1981 });
    expect(over).toMatchObject({ status: 400, body: { errors: [{ propertyName: 'amount' }] } });
    await sdk.v1.payments.capture('2001', id, {});
    expect(await statusOf('2001', id)).toBe('CAPTURE_REQUESTED');
    expect((await sdk.v1.payments.capture('2001', id, { amount: 1 })).status).toBe(400);
    running.sandbox.clock.advance(DAY);
    expect((await sdk.v1.payments.get('2001', id)).body).toMatchObject({
      status: 'CAPTURED',
      paymentOutput: { amountCaptured: 2980 },
      statusOutput: { statusCode: 9 },
    });
    const { captures } = (await sdk.v1.payments.captures('2001', id)).body as Body;
    expect(captures.map((capture: Body) => capture.captureOutput.amountOfMoney.amount)).toEqual([1000, 1980]);
    const refund = await sdk.v1.captures.refund('2001', captures[0].id, {});
    expect(refund).toMatchObject({
      status: 201,
      body: { refundOutput: { amountOfMoney: { amount: 1000 } } },
    });
    expect((await sdk.v1.captures.refund('2001', captures[0].id, {})).status).toBe(400);
    expect((await sdk.v1.captures.get('2001', captures[0].id)).body).toMatchObject({ status: 'CAPTURED' });
  });

  it('A payment without approval is captured at once', async () => {
    const { body } = await sdk.v1.payments.create('2001', {
      order: order(),
      cardPaymentMethodSpecificInput: { ...cardInput('4567350000427977'), requiresApproval: false },
    });
    const { id } = (body as Body).payment;
    expect(((await sdk.v1.payments.captures('2001', id)).body as Body).captures).toHaveLength(1);
    running.sandbox.clock.advance(DAY);
    expect(await statusOf('2001', id)).toBe('CAPTURED');
  });

  it('A payment under fraud review waits for the merchant on Ogone', async () => {
    const { id, status } = await pay('2001', '4567355250000002');
    expect(status).toBe('PENDING_FRAUD_APPROVAL');
    const accepted = await sdk.v1.payments.processchallenged('2001', id);
    expect((accepted.body as Body).status).toBe('PENDING_CAPTURE');
  });

  it('A capture marked as final ends the payment', async () => {
    const { id } = await pay('2001');
    await sdk.v1.payments.capture('2001', id, { amount: 5, isFinal: true });
    expect(await statusOf('2001', id)).toBe('CAPTURE_REQUESTED');
    running.sandbox.clock.advance(DAY);
    expect((await sdk.v1.payments.get('2001', id)).body).toMatchObject({
      status: 'CAPTURED',
      paymentOutput: { amountCaptured: 5 },
    });
  });

  it('A card payment requires a return URL', async () => {
    const { returnUrl: _, ...input } = cardInput('4567350000427977');
    const { status, body } = await sdk.v1.payments.create('2001', {
      order: order(),
      cardPaymentMethodSpecificInput: input,
    });
    expect(status).toBe(400);
    expect((body as Body).errors[0].propertyName).toContain('returnUrl');
    const gc = await sdk.v1.payments.create('1001', {
      order: order(),
      cardPaymentMethodSpecificInput: input,
    });
    expect(gc.status).toBe(201);
  });

  it.each([
    ['approve', (id: string) => sdk.v1.payments.approve('2001', id, {})],
    ['cancelapproval', (id: string) => sdk.v1.payments.cancelapproval('2001', id)],
    ['tokenize', (id: string) => sdk.v1.payments.tokenize('2001', id, {})],
  ])('The call %s is refused on Ogone', async (_name, call) => {
    const { id } = await pay('2001');
    expect((await call(id)).status).toBe(403);
  });
});

describe.each(['1001', '2001'])('Server SDK calls of merchant %s', (merchant) => {
  it('A token can be stored, found, changed and deleted', async () => {
    const request = {
      paymentProductId: 3,
      card: {
        alias: 'Red',
        data: { cardWithoutCvv: { cardNumber: '5424180279791732', expiryDate: '1230' } },
      },
    };
    const first = await sdk.v1.tokens.create(merchant, request);
    expect(first).toMatchObject({ status: 201, body: { isNewToken: true } });
    const { token } = first.body as Body;
    expect(await sdk.v1.tokens.create(merchant, request)).toMatchObject({
      status: 200,
      body: { token, isNewToken: false },
    });
    const changed = await sdk.v1.tokens.update(merchant, token, {
      paymentProductId: 3,
      card: { data: { cardWithoutCvv: { cardNumber: '************1732', expiryDate: '0131' } } },
    });
    expect(changed.status).toBe(204);
    expect((await sdk.v1.tokens.get(merchant, token, {})).body).toMatchObject({
      id: token,
      card: {
        alias: 'Red',
        data: { cardWithoutCvv: { cardNumber: '************1732', expiryDate: '0131' } },
      },
    });
    expect((await sdk.v1.tokens.remove(merchant, token, {})).status).toBe(204);
    expect((await sdk.v1.tokens.get(merchant, token, {})).status).toBe(404);
    const session = await sdk.v1.sessions.create(merchant, { tokens: [token] });
    expect((session.body as Body).invalidTokens).toEqual([token]);
  });

  it('A payment is made with a token', async () => {
    const { body } = await sdk.v1.payments.create(merchant, {
      order: order(),
      cardPaymentMethodSpecificInput: {
        token: '0ca037cc-9079-4df6-8f6f-f2a3443ee521',
        returnUrl: 'https://shop.test/return',
      },
    });
    expect((body as Body).payment.paymentOutput.cardPaymentMethodSpecificOutput).toMatchObject({
      paymentProductId: 1,
      token: '0ca037cc-9079-4df6-8f6f-f2a3443ee521',
      card: { cardNumber: '************7977' },
    });
  });

  it('A payout to a bank account is made after approval', async () => {
    const made = await sdk.v1.payouts.create(merchant, {
      bankTransferPayoutMethodSpecificInput: { bankAccountIban: { iban: 'NL91 ABNA 0417 1643 00' } },
      payoutDetails: {
        amountOfMoney: { amount: 2345, currencyCode: 'EUR' },
        references: { merchantReference: 'out' },
      },
    });
    expect(made).toMatchObject({ status: 201, body: { status: 'PENDING_APPROVAL' } });
    const { id } = made.body as Body;
    expect((await sdk.v1.payouts.approve(merchant, id, {})).body).toMatchObject({
      status: 'PAYOUT_REQUESTED',
    });
    expect((await sdk.v1.payouts.cancelapproval(merchant, id)).status).toBe(204);
    await sdk.v1.payouts.approve(merchant, id, {});
    running.sandbox.clock.advance(DAY);
    expect((await sdk.v1.payouts.get(merchant, id)).body).toMatchObject({ status: 'ACCOUNT_CREDITED' });
    expect((await sdk.v1.payouts.cancel(merchant, id)).status).toBe(400);
    expect(
      ((await sdk.v1.payouts.find(merchant, { merchantReference: 'out' } as Body)).body as Body).totalCount,
    ).toBe(1);
  });

  it('A payout to a card works on Ogone only', async () => {
    const { status } = await sdk.v1.payouts.create(merchant, {
      cardPayoutMethodSpecificInput: {
        paymentProductId: 1,
        card: { cardNumber: '4567350000427977', expiryDate: '1230' },
      },
      payoutDetails: { amountOfMoney: { amount: 2345, currencyCode: 'EUR' } },
    });
    expect(status).toBe(merchant === '2001' ? 201 : 403);
  });

  it('A mandate is kept without its account number', async () => {
    const made = await sdk.v1.mandates.create(merchant, {
      customer: { bankAccountIban: { iban: 'DE89370400440532013000' }, mandateAddress },
      customerReference: 'c1',
      recurrenceType: 'RECURRING',
      signatureType: 'UNSIGNED',
    });
    expect(made).toMatchObject({ status: 201, body: { mandate: { status: 'ACTIVE' } } });
    expect(JSON.stringify(made.body)).not.toContain('0532013000');
    const reference = (made.body as Body).mandate.uniqueMandateReference;
    const statuses = [];
    for (const change of ['block', 'unblock', 'revoke'] as const)
      statuses.push(((await sdk.v1.mandates[change](merchant, reference)).body as Body).mandate.status);
    expect(statuses).toEqual(['BLOCKED', 'ACTIVE', 'REVOKED']);
    expect((await sdk.v1.mandates.unblock(merchant, reference)).status).toBe(400);
    const put = () =>
      sdk.v1.mandates.createWithMandateReference(merchant, 'MY-REFERENCE', {
        customer: { bankAccountIban: { iban: 'DE89370400440532013000' }, mandateAddress },
        customerReference: 'c1',
        recurrenceType: 'UNIQUE',
        signatureType: 'SMS',
        returnUrl: 'https://shop.test/return',
      });
    const sms = await put();
    expect((sms.body as Body).merchantAction.actionType).toBe('REDIRECT');
    expect((await put()).status).toBe(409);
    const { redirectURL } = (sms.body as Body).merchantAction.redirectData;
    const back = await fetch(redirectURL, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ choice: 'pay' }),
    });
    expect(back.headers.get('location')).toContain('RETURNMAC=');
    const signed = await sdk.v1.mandates.get(merchant, 'MY-REFERENCE');
    expect((signed.body as Body).mandate.status).toBe('ACTIVE');
  });

  it('Hosted checkouts and mandate pages can be created, read and deleted', async () => {
    const made = await sdk.v1.hostedcheckouts.create(merchant, {
      order: order(),
      hostedCheckoutSpecificInput: { locale: 'en_GB', returnUrl: 'https://shop.test/return', tokens: 'a,b' },
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ invalidTokens: ['a', 'b'], merchantReference: 'order-2980' });
    const { hostedCheckoutId, partialRedirectUrl } = made.body as Body;
    expect(partialRedirectUrl).toBe(`${new URL(running.url).host}/checkout/${hostedCheckoutId}`);
    expect((await sdk.v1.hostedcheckouts.get(merchant, hostedCheckoutId)).body).toEqual({
      status: 'IN_PROGRESS',
    });
    expect((await sdk.v1.hostedcheckouts.remove(merchant, hostedCheckoutId)).status).toBe(204);
    expect((await sdk.v1.hostedcheckouts.get(merchant, hostedCheckoutId)).status).toBe(404);
    const page = await sdk.v1.hostedmandatemanagements.create(merchant, {
      createMandateInfo: { customerReference: 'c', recurrenceType: 'UNIQUE', signatureType: 'UNSIGNED' },
      hostedMandateManagementSpecificInput: { returnUrl: 'https://shop.test/return' },
    });
    const id = (page.body as Body).hostedMandateManagementId;
    expect((await sdk.v1.hostedmandatemanagements.get(merchant, id)).body).toEqual({ status: 'IN_PROGRESS' });
  });

  it('A payment that waits for its card can be completed', async () => {
    const made = await sdk.v1.payments.create(merchant, {
      order: order(),
      cardPaymentMethodSpecificInput: { paymentProductId: 3012, returnUrl: 'https://shop.test/return' },
    });
    expect(made.body).toMatchObject({ merchantAction: { actionType: 'SHOW_FORM' } });
    const { id } = (made.body as Body).payment;
    const followed = await sdk.v1.payments.thirdPartyStatus(merchant, id);
    expect(followed.body).toEqual({ thirdPartyStatus: 'WAITING' });
    const completed = await sdk.v1.payments.complete(merchant, id, {
      cardPaymentMethodSpecificInput: {
        card: { cardNumber: '67030000000000003', expiryDate: '1230', cardholderName: 'Rob' },
      },
      order: order(),
    } as Body);
    expect(completed.status).toBe(200);
    expect(await statusOf(merchant, id)).toMatch(/^PENDING_(APPROVAL|CAPTURE)$/);
  });

  it('Device fingerprints are collected and shown with the payment', async () => {
    const ids = [
      await sdk.v1.products.deviceFingerprint(merchant, 1, { collectorCallback: 'function() {}' }),
      await sdk.v1.productgroups.deviceFingerprint(merchant, 'cards', {}),
    ].map(({ body }) => (body as Body).deviceFingerprintTransactionId as string);
    expect(new Set(ids).size).toBe(2);
    const made = await sdk.v1.payments.create(merchant, {
      order: {
        ...order(),
        customer: {
          device: { deviceFingerprintTransactionId: ids[0] },
          billingAddress: { countryCode: 'NL' },
        },
      },
      cardPaymentMethodSpecificInput: cardInput('4567350000427977'),
    } as Body);
    const { id } = (made.body as Body).payment;
    const { status, body } = await sdk.v1.payments.devicefingerprint(merchant, id);
    expect([status, body]).toEqual([
      200,
      { paymentId: id, rawDeviceFingerprintOutput: JSON.stringify({ transaction: ids[0] }) },
    ]);
  });

  it('Customers are looked up, and Apple Pay validation has Apple’s shape', async () => {
    const values = [
      { key: 'fiscalNumber', value: '194910011813' },
      { key: 'zip', value: '41462' },
    ];
    const details = await sdk.v1.products.customerDetails(merchant, 9001, { countryCode: 'SE', values });
    expect(details.body).toMatchObject({ city: 'Göteborg', firstName: 'Wile' });
    const validation = await sdk.v1.products.sessions(merchant, 302, {
      paymentProductSession302SpecificInput: {
        displayName: 'Finch',
        domainName: 'shop.test',
        validationUrl: 'https://apple-pay-gateway.apple.com/paymentservices/startSession',
      },
    });
    const { sessionObject } = (validation.body as Body).paymentProductSession302SpecificOutput;
    expect(JSON.parse(sessionObject)).toMatchObject({ domainName: 'shop.test', displayName: 'Finch' });
  });

  it('Payments, refunds and captures are found, and an uncaptured payment is cancelled', async () => {
    const { id } = await pay(merchant);
    expect((await sdk.v1.payments.cancel(merchant, id)).status).toBe(200);
    expect(await statusOf(merchant, id)).toBe('CANCELLED');
    const { id: other } = await pay(merchant, undefined, 4_444);
    if (merchant === '1001') await sdk.v1.payments.approve(merchant, other, {});
    else await sdk.v1.payments.capture(merchant, other, {});
    running.sandbox.clock.advance(2 * DAY);
    const refund = (await sdk.v1.payments.refund(merchant, other, {})).body as Body;
    expect(((await sdk.v1.payments.refunds(merchant, other)).body as Body).refunds).toMatchObject([
      { id: refund.id },
    ]);
    const query = { merchantReference: 'order-4444' } as Body;
    const payments = (await sdk.v1.payments.find(merchant, query)).body as Body;
    const refunds = (await sdk.v1.refunds.find(merchant, query)).body as Body;
    expect([payments.payments[0].id, refunds.refunds[0].id]).toEqual([other, refund.id]);
    expect((await sdk.v1.refunds.approve(merchant, refund.id, {})).status).toBe(400);
    const { captures } = (await sdk.v1.payments.captures(merchant, other)).body as Body;
    const capture: string = captures[0]?.id ?? 'none';
    const found = merchant === '1001' ? 404 : 200;
    expect((await sdk.v1.captures.get(merchant, capture)).status).toBe(found);
    expect((await sdk.v1.captures.refund(merchant, capture, {})).status).toBe(found === 200 ? 400 : 404);
  });

  it('Products and groups are described without stored accounts', async () => {
    const query = { countryCode: 'NL', currencyCode: 'EUR', amount: 2980, locale: 'nl_NL' } as Body;
    const { paymentProducts } = (await sdk.v1.products.find(merchant, query)).body as Body;
    expect(paymentProducts.length).toBeGreaterThan(20);
    expect(((await sdk.v1.products.get(merchant, 1, query)).body as Body).fields[0].label).toBeUndefined();
    expect(((await sdk.v1.productgroups.find(merchant, query)).body as Body).paymentProductGroups[0].id).toBe(
      'cards',
    );
    expect(((await sdk.v1.productgroups.get(merchant, 'cards', query)).body as Body).fields).toHaveLength(3);
    expect(
      ((await sdk.v1.products.directory(merchant, 809, query)).body as Body).entries.length,
    ).toBeGreaterThan(5);
    expect((await sdk.v1.products.networks(merchant, 320, query)).body).toEqual({
      networks: ['VISA', 'MASTERCARD', 'AMEX'],
    });
  });

  it('The connection, cards and instalments can be queried', async () => {
    expect((await sdk.v1.services.testconnection(merchant)).body).toEqual({ result: 'OK' });
    const iin = await sdk.v1.services.getIINdetails(merchant, { bin: '456735' });
    expect(iin.body).toMatchObject({ paymentProductId: 1, countryCode: 'US' });
    const installments = await sdk.v1.installments.getInstallmentsInfo(merchant, {
      amountOfMoney: { amount: 10_000, currencyCode: 'KRW' },
      countryCode: 'KR',
      paymentProductId: 180,
    });
    expect((installments.body as Body).installmentOptions[0].installmentPlans[0]).toMatchObject({
      amountOfMoneyPerInstallment: { amount: 3334 },
      numberOfInstallments: 3,
    });
    const policy = await sdk.v1.services.privacypolicy(merchant, { paymentProductId: 1 } as Body);
    expect((policy.body as Body).htmlContent).toContain('Visa');
  });

  it('Conversion and risk assessment work on GlobalCollect only', async () => {
    const expected = merchant === '1001' ? 200 : 403;
    const amount = await sdk.v1.services.convertAmount(merchant, {
      source: 'EUR',
      target: 'USD',
      amount: 2980,
    } as Body);
    expect(amount.status).toBe(expected);
    if (expected === 200) expect(amount.body).toEqual({ convertedAmount: 3278 });
    const account = await sdk.v1.services.bankaccount(merchant, {
      bankAccountIban: { iban: 'NL91ABNA0417164300' },
    });
    expect(account.status).toBe(expected);
    if (expected === 200) {
      expect(account.body).toMatchObject({
        bankAccountBban: { bankCode: 'ABNA', accountNumber: '0417164300' },
      });
      const reverse = await sdk.v1.services.bankaccount(merchant, {
        bankAccountBban: { countryCode: 'NL', bankCode: 'ABNA', accountNumber: '417164300' },
      });
      expect(reverse.body).toMatchObject({ bankAccountIban: { iban: 'NL91ABNA0417164300' } });
    }
    const risk = await sdk.v1.riskassessments.cards(merchant, {
      card: { cardNumber: '4567355250000002', expiryDate: '1230' },
      order: { amountOfMoney: { amount: 2980, currencyCode: 'EUR' } },
    });
    expect(risk.status).toBe(expected);
    if (expected === 200)
      expect((risk.body as Body).results).toContainEqual(
        expect.objectContaining({ category: 'retaildecisionsCCFraudCheck', result: 'challenged' }),
      );
    const debit = await sdk.v1.riskassessments.bankaccounts(merchant, {
      bankAccountIban: { iban: 'NL91ABNA0417164300' },
      order: { amountOfMoney: { amount: 2980, currencyCode: 'EUR' } },
    });
    expect(debit.status).toBe(expected);
  });

  it('A payment is disputed with evidence', async () => {
    const { id } = await pay(merchant);
    expect((await sdk.v1.payments.dispute(merchant, id, {})).status).toBe(400);
    if (merchant === '1001') await sdk.v1.payments.approve(merchant, id, {});
    else await sdk.v1.payments.capture(merchant, id, {});
    running.sandbox.clock.advance(DAY);
    const made = await sdk.v1.payments.dispute(merchant, id, {
      amountOfMoney: { amount: 100, currencyCode: 'EUR' },
      requestMessage: 'Please',
    });
    expect(made).toMatchObject({ status: 201, body: { status: 'CREATED', paymentId: id } });
    const dispute = (made.body as Body).id;
    const upload = await sdk.v1.disputes.uploadFile(merchant, dispute, {
      file: { fileName: 'evidence.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-') },
    } as Body);
    expect(upload.status).toBe(201);
    const { fileId } = upload.body as Body;
    const file = (await sdk.v1.files.getFile(merchant, fileId)) as Body;
    expect(file.file).toMatchObject({ contentType: 'application/pdf', filename: 'evidence.pdf' });
    const chunks: Buffer[] = [];
    for await (const chunk of file.body) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('%PDF-');
    expect((await sdk.v1.disputes.submit(merchant, dispute)).body).toMatchObject({
      status: 'SUBMITTED',
      disputeOutput: { files: [{ id: fileId, fileName: 'evidence.pdf', fileSize: '5' }] },
    });
    expect((await sdk.v1.disputes.cancel(merchant, dispute)).status).toBe(400);
    expect((await sdk.v1.disputes.get(merchant, dispute)).body).toMatchObject({ status: 'SUBMITTED' });
    expect(((await sdk.v1.payments.disputes(merchant, id)).body as Body).disputes).toHaveLength(1);
  });

  it('A bank transfer is refunded after approval on GlobalCollect and at once on Ogone', async () => {
    const made = await sdk.v1.payments.create(merchant, {
      order: order(),
      bankTransferPaymentMethodSpecificInput: { paymentProductId: 11 },
    });
    expect(made.body).toMatchObject({
      payment: { status: 'PENDING_PAYMENT' },
      merchantAction: { actionType: 'SHOW_INSTRUCTIONS' },
    });
    const { id } = (made.body as Body).payment;
    running.sandbox.clock.advance(DAY);
    expect(await statusOf(merchant, id)).toBe('PAID');
    const refund = (await sdk.v1.payments.refund(merchant, id, {})).body as Body;
    expect(refund.status).toBe(merchant === '1001' ? 'PENDING_APPROVAL' : 'REFUND_REQUESTED');
    if (merchant === '1001') expect((await sdk.v1.refunds.approve(merchant, refund.id, {})).status).toBe(204);
    expect((await sdk.v1.refunds.cancelapproval(merchant, refund.id)).status).toBe(204);
    expect((await sdk.v1.refunds.cancel(merchant, refund.id)).status).toBe(204);
    expect((await sdk.v1.refunds.get(merchant, refund.id)).body).toMatchObject({ status: 'CANCELLED' });
    expect(
      ((await sdk.v1.payments.get(merchant, id)).body as Body).paymentOutput.amountRefundRequested,
    ).toBeUndefined();
  });

  it('A token is made from encrypted customer input', async () => {
    const { body } = await sdk.v1.sessions.create(merchant, {});
    const { clientApiUrl, customerId, clientSessionId } = body as Body;
    const answer = await fetch(`${clientApiUrl}/v1/${customerId}/crypto/publickey`, {
      headers: { Authorization: `GCS v1Client:${clientSessionId}` },
    });
    const { keyId, publicKey } = (await answer.json()) as { keyId: string; publicKey: string };
    const encryptedCustomerInput = await sealWith(keyId, publicKey, {
      clientSessionId,
      nonce: crypto.randomUUID(),
      paymentProductId: 770,
      tokenize: true,
      paymentValues: [
        { key: 'accountHolderName', value: 'Wile E. Coyote' },
        { key: 'iban', value: 'NL91ABNA0417164300' },
      ],
    });
    const made = await sdk.v1.tokens.create(merchant, { encryptedCustomerInput });
    expect(made.status).toBe(201);
    const { token } = made.body as Body;
    const signature = {
      mandateSignatureDate: '20260101',
      mandateSignaturePlace: 'Utrecht',
      mandateSigned: true,
    };
    expect((await sdk.v1.tokens.approvesepadirectdebit(merchant, token, signature)).status).toBe(204);
    const shown = await sdk.v1.tokens.get(merchant, token, {});
    expect(shown.body).toMatchObject({ sepaDirectDebit: { mandate: { mandateApproval: signature } } });
    expect(JSON.stringify(shown.body)).not.toContain('0417164300');
  });
});

describe('Coverage of the Server SDK', () => {
  it.each(['1001', '2001'])('Every SDK method was called for merchant %s', (merchant) => {
    const all = Object.entries(sdk.v1).flatMap(([name, calls]) =>
      Object.keys(calls as object).map((method) => `${merchant} ${name}.${method}`),
    );
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter((call) => !called.has(call))).toEqual([]);
  });
});
