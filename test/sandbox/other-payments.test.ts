import type { Choices } from '../../src/sandbox/choices.js';
import { describe, expect, it } from 'vitest';
import { errorOf, harness, order } from './harness.js';

const RETURN = { redirectionData: { returnUrl: 'https://shop.test/return' } };
const values = (entries: Record<string, string>) =>
  Object.entries(entries).map(([key, value]) => ({ key, value }));

const start = async (
  merchant: string,
  paymentProductId: number,
  entries: Record<string, string>,
  more: object = {},
  choices: Partial<Choices> = {},
) => {
  const own = harness({ choices });
  const session = await own.session(merchant);
  const encryptedCustomerInput = await own.seal(session, {
    paymentProductId,
    paymentValues: values(entries),
  });
  const answer = await own.server(merchant, 'POST', '/payments', {
    order: order(),
    encryptedCustomerInput,
    ...more,
  });
  const { id } = answer.body.payment ?? {};
  return {
    ...own,
    session,
    ...answer,
    id,
    payment: async () => (await own.server(merchant, 'GET', `/payments/${id}`)).body,
    press: (choice: string) =>
      own.sandbox.fetch(
        new Request(answer.body.merchantAction.redirectData.redirectURL, {
          method: 'POST',
          body: new URLSearchParams({ choice }),
        }),
      ),
  };
};

describe('Payments at a bank or wallet', () => {
  it.each([
    ['pay', '1001', 'CAPTURE_REQUESTED'],
    ['pay', '2001', 'CAPTURE_REQUESTED'],
    ['fail', '1001', 'REJECTED'],
    ['cancel', '1001', 'CANCELLED'],
    ['cancel', '2001', 'CANCELLED'],
  ])('The payment returns after %s at merchant %s with the status %s', async (choice, merchant, status) => {
    const started = await start(
      merchant,
      809,
      { issuerId: 'INGBNL2A' },
      { redirectPaymentMethodSpecificInput: RETURN },
    );
    expect(started.status).toBe(201);
    expect(started.body.payment.status).toBe('REDIRECTED');
    const back = await started.press(choice);
    expect(back.status).toBe(303);
    const url = new URL(back.headers.get('location') ?? '');
    expect(url.searchParams.get('RETURNMAC')).toBe(started.body.merchantAction.redirectData.RETURNMAC);
    expect((await started.payment()).status).toBe(status);
    await started.press('pay');
    expect((await started.payment()).status).toBe(status);
  });

  it('The payment waits for approval where the merchant asks for it', async () => {
    const started = await start(
      '1001',
      840,
      {},
      {
        redirectPaymentMethodSpecificInput: { ...RETURN, requiresApproval: true },
      },
    );
    await started.press('pay');
    expect((await started.payment()).status).toBe('PENDING_APPROVAL');
  });

  it('The payment is cancelled when the consumer never returns', async () => {
    const started = await start('1001', 840, {}, { redirectPaymentMethodSpecificInput: RETURN });
    started.sandbox.clock.advance(3 * 3_600_000);
    expect((await started.payment()).status).toBe('CANCELLED');
  });

  it('A bank outside the product’s list is refused', async () => {
    const refused = await start(
      '1001',
      809,
      { issuerId: 'NOBANK' },
      { redirectPaymentMethodSpecificInput: RETURN },
    );
    expect(errorOf(refused.body)?.propertyName).toBe('redirectPaymentMethodSpecificInput.issuerId');
  });

  it('A payment without a return URL ends on a thank-you page', async () => {
    const started = await start('1001', 840, {}, {}, { redirectsNeedReturnUrl: false });
    const page = await started.press('pay');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('close this page')]);
  });

  it('The bank’s page has no script and can only lead back to the shop', async () => {
    const started = await start('1001', 840, {}, { redirectPaymentMethodSpecificInput: RETURN });
    const page = await started.sandbox.fetch(
      new Request(started.body.merchantAction.redirectData.redirectURL),
    );
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(policy).toContain("form-action 'self' https://shop.test");
    expect(await page.text()).toContain('€29.80');
  });

  it.each([
    ['https://shop.test/łódź%20ä?a=%C3%A9', 'https://shop.test/%C5%82%C3%B3d%C5%BA%20%C3%A4?a=%C3%A9&REF='],
    ['https://shop.test/?q=a#part', 'https://shop.test/?q=a&REF='],
  ])('The consumer returns to %s', async (returnUrl, expected) => {
    const redirect = { redirectPaymentMethodSpecificInput: { redirectionData: { returnUrl } } };
    const started = await start('1001', 840, {}, redirect);
    const left = await started.press('pay');
    expect([left.status, left.headers.get('location')]).toEqual([303, expect.stringContaining(expected)]);
  });

  it.each([
    'javascript:alert(1)',
    'ftp://shop.test/',
    '/return',
    'https://user:secret@shop.test/',
    'data:text/html,x',
    'http://a;sandbox;x/',
    "https://shop.test'unsafe-inline'/",
    'https://shop.test/\r\nX-Own: header',
    'https://shop.test/a\tb',
    ' https://shop.test/',
    'https://shop.test/\ud800',
  ])('The return URL %s is refused', async (returnUrl) => {
    const refused = await start(
      '1001',
      840,
      {},
      {
        redirectPaymentMethodSpecificInput: { redirectionData: { returnUrl } },
      },
    );
    expect(refused.status).toBe(400);
    expect(errorOf(refused.body)?.propertyName).toBe(
      'redirectPaymentMethodSpecificInput.redirectionData.returnUrl',
    );
  });

  it('An unknown page is answered with 404', async () => {
    const { sandbox } = harness();
    for (const path of ['/acs/x', '/bank/__proto__', '/mandate/constructor'])
      expect((await sandbox.fetch(new Request(`http://sandbox.test${path}`))).status).toBe(404);
  });
});

describe('Bank transfer instructions', () => {
  it('The instructions say where to transfer the money, and the money arrives later', async () => {
    const started = await start('1001', 11, { surname: 'Coyote' });
    expect(started.body.merchantAction.actionType).toBe('SHOW_INSTRUCTIONS');
    const shown = new Map(
      started.body.merchantAction.showData.map((e: { key: string; value: string }) => [e.key, e.value]),
    );
    expect(shown.get('AMOUNT')).toBe('29.80 EUR');
    expect([...shown.keys()]).toEqual(
      expect.arrayContaining(['IBAN', 'ACCOUNTHOLDER', 'PAYMENTREFERENCE', 'SWIFTCODE']),
    );
    expect((await started.payment()).statusOutput).toMatchObject({
      statusCategory: 'PENDING_PAYMENT',
      isCancellable: true,
    });
    started.sandbox.clock.advance(86_400_000);
    expect(await started.payment()).toMatchObject({ status: 'PAID', paymentOutput: { amountPaid: 2980 } });
  });
});

describe('Bancontact', () => {
  it('A Bancontact payment shows a form and a code and follows the app', async () => {
    const { body, client, session, sandbox, payment, id } = await start('1001', 3012, {});
    expect(body.merchantAction.actionType).toBe('SHOW_FORM');
    expect(body.merchantAction.formFields.map((field: { id: string }) => field.id)).toEqual([
      'cardNumber',
      'cardholderName',
      'expiryDate',
    ]);
    expect(body.merchantAction.showData.map(({ key }: { key: string }) => key)).toEqual([
      'URLINTENT',
      'QRCODE',
    ]);
    expect(body.payment.status).toBe('PENDING_COMPLETION');
    const seen = [];
    for (let poll = 0; poll < 4; poll++) {
      seen.push((await client(session, 'GET', `/payments/${id}/thirdpartystatus`)).body.thirdPartyStatus);
      sandbox.clock.advance(5_000);
    }
    expect(seen).toEqual(['WAITING', 'INITIALIZED', 'AUTHORIZED', 'COMPLETED']);
    expect((await payment()).status).toBe('PENDING_APPROVAL');
  });

  it('A cancelled Bancontact payment ignores the app', async () => {
    const { server, session, client, id, sandbox } = await start('1001', 3012, {});
    sandbox.clock.advance(5_000);
    expect((await server('1001', 'POST', `/payments/${id}/cancel`)).status).toBe(200);
    sandbox.clock.advance(600_000);
    const { body } = await client(session, 'GET', `/payments/${id}/thirdpartystatus`);
    expect(body.thirdPartyStatus).toBe('INITIALIZED');
  });

  it('A Bancontact payment can be completed with a card, which is checked like any other', async () => {
    const { server, id, payment } = await start('1001', 3012, {});
    const complete = (card: object) =>
      server('1001', 'POST', `/payments/${id}/complete`, { cardPaymentMethodSpecificInput: { card } });
    const refused = await complete({
      cardNumber: '67030000000000003',
      expiryDate: '0120',
      cardholderName: 'Rob',
    });
    expect(errorOf(refused.body)).toMatchObject({
      code: '21000120',
      propertyName: 'cardPaymentMethodSpecificInput.card.expiryDate',
    });
    const done = await complete({
      cardNumber: '67030000000000003',
      expiryDate: '1230',
      cardholderName: 'Rob',
    });
    expect(done.body).toMatchObject({ payment: { status: 'PENDING_APPROVAL' } });
    expect((await payment()).paymentOutput.cardPaymentMethodSpecificOutput.card.cardNumber).toBe(
      '*************0003',
    );
    expect((await complete({ cardNumber: '67030000000000003', expiryDate: '1230' })).status).toBe(400);
  });

  it('A Bancontact payment takes the card at once in the basic flow', async () => {
    const card = { cardNumber: '67030000000000003', expiryDate: '1230', cardholderName: 'Rob' };
    expect((await start('1001', 3012, card)).body.payment.status).toBe('PENDING_APPROVAL');
  });
});

describe('WeChat Pay', () => {
  it('A WeChat payment shows a code and follows the app', async () => {
    const { body, sandbox, payment, server, id } = await start('1001', 863, {});
    expect(body.merchantAction.showData.map(({ key }: { key: string }) => key)).toEqual([
      'QRCODE',
      'URLINTENT',
      'WECHAT_PAYMENTID',
    ]);
    expect((await server('1001', 'GET', `/payments/${id}/thirdpartystatus`)).body.thirdPartyStatus).toBe(
      'WAITING',
    );
    sandbox.clock.advance(15_000);
    expect((await payment()).status).toBe('CAPTURE_REQUESTED');
  });

  it('A WeChat payment inside the app returns data for its script', async () => {
    const { body } = await start(
      '1001',
      863,
      {},
      {
        redirectPaymentMethodSpecificInput: {
          paymentProduct863SpecificInput: { integrationType: 'nativeInApp' },
        },
      },
    );
    expect(body.merchantAction).toMatchObject({
      actionType: 'CALL_THIRD_PARTY',
      thirdPartyData: { paymentProduct863: { signType: 'MD5' } },
    });
  });
});

describe('Other payments', () => {
  it('Other payments have no third-party status', async () => {
    const { server, id } = await start('1001', 840, {}, { redirectPaymentMethodSpecificInput: RETURN });
    expect((await server('1001', 'GET', `/payments/${id}/thirdpartystatus`)).status).toBe(404);
  });

  it('A direct debit is collected after approval', async () => {
    const started = await start('1001', 770, { accountHolderName: 'Coyote', iban: 'NL91ABNA0417164300' });
    expect(started.body.payment).toMatchObject({
      status: 'PENDING_APPROVAL',
      paymentOutput: { sepaDirectDebitPaymentMethodSpecificOutput: { paymentProductId: 770 } },
    });
    expect(JSON.stringify(started.body)).not.toContain('0417164300');
  });

  it('A card payment of zero verifies the card only', async () => {
    const { cardPayment } = harness();
    const verified = await cardPayment('4567350000427977', { amount: 0 });
    expect(verified.body.payment).toMatchObject({
      status: 'ACCOUNT_VERIFIED',
      statusOutput: { statusCategory: 'ACCOUNT_VERIFIED' },
    });
  });

  it('A wrong security code is reported at its property', async () => {
    const { cardPayment } = harness();
    const refused = await cardPayment('4567352000000002');
    expect(refused.status).toBe(402);
    expect(errorOf(refused.body)?.propertyName).toBe('cardPaymentMethodSpecificInput.card.cvv');
  });
});
