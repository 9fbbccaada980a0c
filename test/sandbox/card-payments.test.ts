import { describe, expect, it } from 'vitest';
import { errorOf, harness } from './harness.js';

describe('Card payments', () => {
  it('A card payment waits for approval on GlobalCollect and for capture on Ogone', async () => {
    const { cardPayment, server } = harness();
    const gc = await cardPayment('4567350000427977');
    expect(gc.status).toBe(201);
    expect(gc.body.payment.status).toBe('PENDING_APPROVAL');
    expect(gc.body.payment.id).toMatch(/^0000001001\d{10}0000100001$/);
    expect(gc.headers.get('location')).toBe(`http://sandbox.test/v1/1001/payments/${gc.body.payment.id}`);
    expect((await server('1001', 'GET', `/payments/${gc.body.payment.id}`)).body).toEqual(gc.body.payment);
    const og = await cardPayment('4567350000427977', { merchantId: '2001' });
    expect(og.body.payment.status).toBe('PENDING_CAPTURE');
    expect((await server('1001', 'GET', `/payments/${og.body.payment.id}`)).status).toBe(404);
  });

  it('A card payment without approval proceeds by itself', async () => {
    const { cardPayment } = harness();
    const paid = await cardPayment('4567350000427977', { input: { requiresApproval: false } });
    expect(paid.body.payment).toMatchObject({
      status: 'CAPTURE_REQUESTED',
      statusOutput: { statusCode: 800 },
    });
  });

  it('A rejected card payment is answered with 402 and contains the payment', async () => {
    const { cardPayment, server } = harness();
    const refused = await cardPayment('4457010000000009');
    expect(refused.status).toBe(402);
    expect(errorOf(refused.body)).toMatchObject({ code: '430330', message: 'Not authorised' });
    const { payment } = refused.body.paymentResult;
    expect(payment).toMatchObject({
      status: 'REJECTED',
      statusOutput: { statusCode: 100, isAuthorized: false },
    });
    expect((await server('1001', 'GET', `/payments/${payment.id}`)).body.status).toBe('REJECTED');
  });

  it('The test card for a platform error makes the platform fail', async () => {
    const { cardPayment } = harness();
    expect(await cardPayment('4567355005005009')).toMatchObject({ status: 500 });
    expect(await cardPayment('4567355035035034')).toMatchObject({ status: 503 });
  });

  it('A card payment goes through 3-D Secure and returns to the shop', async () => {
    const { cardPayment, server, sandbox } = harness();
    const paid = await cardPayment('4567353300000007');
    expect(paid.body.payment.status).toBe('REDIRECTED');
    const { redirectURL, RETURNMAC } = paid.body.merchantAction.redirectData;
    const page = await sandbox.fetch(new Request(redirectURL));
    expect(await page.text()).toContain('Authenticate');
    const press = (choice: string) =>
      sandbox.fetch(new Request(redirectURL, { method: 'POST', body: new URLSearchParams({ choice }) }));
    const back = await press('pay');
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toBe(
      `https://shop.test/return?order=7&REF=${paid.body.payment.id}&RETURNMAC=${RETURNMAC}`,
    );
    await press('fail');
    const { body } = await server('1001', 'GET', `/payments/${paid.body.payment.id}`);
    expect(body.status).toBe('PENDING_APPROVAL');
  });

  it('A number that is not a test card is refused without being repeated', async () => {
    const { cardPayment } = harness();
    const refused = await cardPayment('4111111111111129');
    expect(refused.status).toBe(400);
    expect(errorOf(refused.body)).toMatchObject({
      id: 'TEST_CARDS_ONLY',
      propertyName: 'cardPaymentMethodSpecificInput.card.cardNumber',
    });
    expect(JSON.stringify(refused.body)).not.toContain('4111111111111129');
  });

  it('Each field of a card is checked with the published rules', async () => {
    const { cardPayment } = harness();
    const refused = await cardPayment('4567350000427978', { values: { expiryDate: '0120', cvv: '' } });
    expect(refused.status).toBe(400);
    expect(
      refused.body.errors.map((e: { code: string; propertyName: string }) => [e.code, e.propertyName]),
    ).toEqual([
      ['21000020', 'cardPaymentMethodSpecificInput.card.cardNumber'],
      ['21000120', 'cardPaymentMethodSpecificInput.card.expiryDate'],
      ['20000000', 'cardPaymentMethodSpecificInput.card.cvv'],
    ]);
  });
});
