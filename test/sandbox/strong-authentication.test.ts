import { describe, expect, it } from 'vitest';
import { errorOf, harness, order } from './harness.js';

/* Exemptions, network tokens and app data of 3-D Secure: what is asked for, and what the results say of it. */

const RETURN = 'https://shop.test/return';
const card = { cardNumber: '4567350000427977', expiryDate: '1230', cvv: '123' };
const needs3ds = { ...card, cardNumber: '4567353300000007' };

const byCard = (input: object, amount = 2_980) => ({
  order: { ...order(), amountOfMoney: { amount, currencyCode: 'EUR' } },
  cardPaymentMethodSpecificInput: { paymentProductId: 1, returnUrl: RETURN, card: needs3ds, ...input },
});

type Harness = ReturnType<typeof harness>;
const pay = async ({ server }: Harness, body: object) => {
  const { status, body: answer } = await server('1001', 'POST', '/payments', body);
  const output = answer.payment?.paymentOutput.cardPaymentMethodSpecificOutput;
  return { status, answer, output, results: output?.threeDSecureResults };
};

describe('An exemption from strong authentication', () => {
  it.each([
    ['transaction-risk-analysis', 9_000, 'transaction-risk-analysis'],
    ['whitelist', 9_000, 'whitelist'],
    ['low-value', 3_000, 'low-value'],
    ['automatic', 3_000, 'low-value'],
    ['automatic', 3_001, 'transaction-risk-analysis'],
  ])('The exemption %s of %d cents is granted, and nobody is asked', async (asked, amount, raised) => {
    const request = byCard({ threeDSecure: { exemptionRequest: asked } }, amount);
    const { answer, results } = await pay(harness(), request);
    expect(answer.payment.status).toBe('PENDING_APPROVAL');
    expect(results).toEqual({
      appliedExemption: raised,
      exemptionOutput: { exemptionRequest: asked, exemptionRaised: raised },
    });
  });

  it.each([
    ['a low value of more than 30 euros', { exemptionRequest: 'low-value' }, {}, 'amount-too-high'],
    [
      'what the issuer refuses',
      { exemptionRequest: 'whitelist' },
      { exemptions: 'refuse' } as const,
      'issuer-refused',
    ],
  ])('No exemption is granted for %s: the bank asks', async (_what, threeDSecure, choices, why) => {
    const the = harness({ choices });
    const { answer, results } = await pay(the, byCard({ threeDSecure }, 3_001));
    expect(answer.payment.status).toBe('REDIRECTED');
    const exemptionOutput = { ...threeDSecure, exemptionRejectionReason: why };
    expect(results).toEqual({ exemptionOutput });
    await the.sandbox.fetch(answer.merchantAction.redirectData.redirectURL, {
      method: 'POST',
      body: new URLSearchParams({ choice: 'pay' }),
    });
    const { body } = await the.server('1001', 'GET', `/payments/${answer.payment.id}`);
    const after = body.paymentOutput.cardPaymentMethodSpecificOutput.threeDSecureResults;
    expect(after).toMatchObject({ exemptionOutput, eci: '5', threeDSecureVersion: '2.2.0' });
    expect(after.appliedExemption).toBeUndefined();
  });

  it('An exemption that does not exist is refused, and none asked for changes nothing', async () => {
    const wrong = await pay(harness(), byCard({ threeDSecure: { exemptionRequest: 'please' } }));
    expect([wrong.status, errorOf(wrong.answer)?.propertyName]).toEqual([
      400,
      'cardPaymentMethodSpecificInput.threeDSecure.exemptionRequest',
    ]);
    const none = await pay(harness(), byCard({ threeDSecure: { exemptionRequest: 'none' } }));
    expect([none.answer.payment.status, none.results]).toEqual(['REDIRECTED', undefined]);
  });
});

describe('What a merchant’s app sent to 3-D Secure', () => {
  it('The app’s transaction and the authenticated amount come back in the results', async () => {
    const authenticationAmount = { amount: 5_000, currencyCode: 'EUR' };
    const sdkData = { sdkTransactionId: 'a0b1', sdkAppId: 'app', sdkMaxTimeout: '05' };
    const the = harness();
    const { answer } = await pay(the, byCard({ threeDSecure: { authenticationAmount, sdkData } }));
    await the.sandbox.fetch(answer.merchantAction.redirectData.redirectURL, {
      method: 'POST',
      body: new URLSearchParams({ choice: 'pay' }),
    });
    const { body } = await the.server('1001', 'GET', `/payments/${answer.payment.id}`);
    expect(body.paymentOutput.cardPaymentMethodSpecificOutput.threeDSecureResults).toMatchObject({
      authenticationAmount,
      sdkData: { sdkTransactionId: 'a0b1' },
    });
  });
});

describe('A network token', () => {
  const networkTokenData = {
    networkToken: needs3ds.cardNumber,
    tokenExpiryDate: '1230',
    cardholderName: 'Wile E. Coyote',
    cryptogram: 'AgAAAAAABk4DWZ4C28yUQAAAAAA=',
    eci: '05',
  };

  it('A network token with a cryptogram is charged at once, and described without its number', async () => {
    const { status, answer, output } = await pay(harness(), byCard({ card: undefined, networkTokenData }));
    expect([status, answer.payment.status]).toEqual([201, 'PENDING_APPROVAL']);
    expect(output).toMatchObject({
      networkTokenUsed: true,
      networkTokenData: {
        networkToken: '************0007',
        tokenExpiryDate: '1230',
        tokenReferenceId: expect.any(String) as string,
      },
      card: { cardNumber: '************0007', expiryDate: '1230', cardholderName: 'Wile E. Coyote' },
      threeDSecureResults: { eci: '05' },
      schemeTransactionId: expect.stringMatching(/^\d{15}$/) as string,
    });
    expect(JSON.stringify(answer)).not.toMatch(/4567353300000007|AgAAAA/);
  });

  it.each([
    ['without a cryptogram', {}, { cryptogram: undefined }],
    ['whose cryptogram proves nothing', { networkTokenCryptograms: 'ignore' } as const, {}],
  ])('A network token %s goes to the bank', async (_what, choices, change) => {
    const request = byCard({ card: undefined, networkTokenData: { ...networkTokenData, ...change } });
    const { answer } = await pay(harness({ choices }), request);
    expect(answer.payment.status).toBe('REDIRECTED');
  });

  it.each(['networkToken', 'tokenExpiryDate'])('A network token without %s is refused', async (missing) => {
    const request = byCard({
      card: undefined,
      networkTokenData: { ...networkTokenData, [missing]: undefined },
    });
    const { status, answer } = await pay(harness(), request);
    expect([status, errorOf(answer)?.propertyName]).toEqual([
      400,
      `cardPaymentMethodSpecificInput.networkTokenData.${missing}`,
    ]);
  });
});

describe('A wallet’s decrypted data', () => {
  it('The device’s number comes back masked, without what only cards have', async () => {
    const { body } = await harness().server('1001', 'POST', '/payments', {
      order: order(),
      mobilePaymentMethodSpecificInput: {
        paymentProductId: 320,
        decryptedPaymentData: { dpan: '4567350000427977', expiryDate: '1230', cryptogram: 'AAAA', eci: 5 },
      },
    });
    const output = body.payment.paymentOutput.mobilePaymentMethodSpecificOutput;
    expect(output.paymentData).toEqual({ dpan: '************7977', expiryDate: '1230' });
    expect([output.authorisationCode, output.schemeTransactionId]).toEqual(['OK1131', undefined]);
  });
});
