import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { errorOf, harness, mandateAddress, order } from './harness.js';
import { newSdk } from './sdk.js';

/* A payment needs something to charge. By the official Server SDK, over the network. */

// Tests look at answers freely.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;

let running: RunningSandbox;
let sdk: ReturnType<typeof newSdk>;
beforeAll(async () => {
  running = await serve({ port: 0 });
  sdk = newSdk(running.url);
});
afterAll(() => running.close());

const pay = async (merchantId: string, input: object): Promise<{ status: number; body: Body }> => {
  const { status, body } = await sdk.v1.payments.create(merchantId, { order: order(), ...input } as never);
  return { status, body };
};
const RETURN = { returnUrl: 'https://shop.test/return' };
const full = { cardNumber: '4567350000427977', expiryDate: '1230', cvv: '123', cardholderName: 'Wile' };
const byCard = (input: object) => ({
  cardPaymentMethodSpecificInput: { paymentProductId: 1, ...RETURN, ...input },
});
const debit = (input: object) => ({ directDebitPaymentMethodSpecificInput: input });
const sepa = (input: object) => ({ sepaDirectDebitPaymentMethodSpecificInput: input });

describe('Payments without a means of payment', () => {
  it.each<[string, object, string]>([
    ['a card', byCard({}), 'cardPaymentMethodSpecificInput.card.cardNumber'],
    [
      'a card without a number',
      byCard({ card: { cvv: '123' } }),
      'cardPaymentMethodSpecificInput.card.cardNumber',
    ],
    [
      'Apple Pay',
      { mobilePaymentMethodSpecificInput: { paymentProductId: 302 } },
      'mobilePaymentMethodSpecificInput.encryptedPaymentData',
    ],
    [
      'a SEPA direct debit',
      sepa({ paymentProductId: 770 }),
      'sepaDirectDebitPaymentMethodSpecificInput.token',
    ],
    [
      'a SEPA direct debit by mandate',
      sepa({ paymentProductId: 771 }),
      'sepaDirectDebitPaymentMethodSpecificInput.paymentProduct771SpecificInput.existingUniqueMandateReference',
    ],
    [
      'ACH',
      debit({ paymentProductId: 730 }),
      'directDebitPaymentMethodSpecificInput.paymentProduct730SpecificInput.bankAccountBban',
    ],
    [
      'a direct debit in the United Kingdom',
      debit({ paymentProductId: 705, paymentProduct705SpecificInput: { authorisationId: '1' } }),
      'directDebitPaymentMethodSpecificInput.paymentProduct705SpecificInput.bankAccountBban',
    ],
  ])('The payment is refused: %s', async (_what, input, propertyName) => {
    const currencies: Record<string, [string, string]> = { ACH: ['USD', 'US'] };
    const [currencyCode, countryCode] = currencies[_what] ?? ['EUR', 'NL'];
    const kingdom = _what.includes('Kingdom')
      ? order(2980, 'GBP', 'GB')
      : order(2980, currencyCode, countryCode);
    for (const merchantId of ['1001', '2001']) {
      const { status, body } = await sdk.v1.payments.create(merchantId, {
        order: kingdom,
        ...input,
      } as never);
      expect([status, errorOf(body)]).toMatchObject([400, { code: '20000000', propertyName }]);
    }
  });

  it('The payment is authorised if the option nothingToCharge says so', async () => {
    const { server } = harness({ choices: { nothingToCharge: 'authorise' } });
    const { status } = await server('1001', 'POST', '/payments', {
      order: order(),
      mobilePaymentMethodSpecificInput: { paymentProductId: 302 },
    });
    expect(status).toBe(201);
  });

  it('A Bancontact payment without a card still starts the app flow', async () => {
    const { status, body } = await pay('1001', {
      order: order(2980, 'EUR', 'BE'),
      cardPaymentMethodSpecificInput: { paymentProductId: 3012 },
    });
    expect([status, body.payment.status]).toEqual([201, 'PENDING_COMPLETION']);
  });
});

describe('Unencrypted bank accounts and wallets', () => {
  const bankAccountBban = { accountNumber: '12345678', bankCode: '123456', accountHolderName: 'Wile' };

  it('A payment with an unencrypted bank account or wallet is accepted', async () => {
    const answers = [
      await pay('1001', {
        order: order(2980, 'GBP', 'GB'),
        ...debit({ paymentProductId: 705, paymentProduct705SpecificInput: { bankAccountBban } }),
      }),
      await pay('1001', {
        order: order(2980, 'USD', 'US'),
        ...debit({ paymentProductId: 730, paymentProduct730SpecificInput: { bankAccountBban } }),
      }),
      await pay('1001', {
        mobilePaymentMethodSpecificInput: { paymentProductId: 302, decryptedPaymentData: { dpan: '4111' } },
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(JSON.stringify(running.sandbox.state())).not.toContain('12345678"');
  });
});

describe('Mandates', () => {
  const mandate = {
    customer: {
      bankAccountIban: { iban: 'NL91ABNA0417164300' },
      mandateAddress,
      personalInformation: { name: { surname: 'W' } },
    },
    customerReference: 'customer-7',
    recurrenceType: 'RECURRING',
    signatureType: 'UNSIGNED',
  };
  const byReference = (existingUniqueMandateReference: string) =>
    sepa({ paymentProductId: 771, paymentProduct771SpecificInput: { existingUniqueMandateReference } });

  it('A mandate can be charged until it is revoked', async () => {
    const made = (await sdk.v1.mandates.create('1001', mandate as never)).body as Body;
    const reference = made.mandate.uniqueMandateReference;
    const paid = await pay('1001', byReference(reference));
    expect(paid).toMatchObject({
      status: 201,
      body: {
        payment: {
          paymentOutput: {
            sepaDirectDebitPaymentMethodSpecificOutput: {
              paymentProduct771SpecificOutput: { mandateReference: reference },
            },
          },
        },
      },
    });
    await sdk.v1.mandates.revoke('1001', reference, null as never);
    expect((await pay('1001', byReference(reference))).status).toBe(400);
  });

  it('An unknown mandate or another merchant’s is answered with 404', async () => {
    const made = (await sdk.v1.mandates.create('1001', mandate as never)).body as Body;
    const unknown = await pay('1001', byReference('nobody'));
    const foreign = await pay('2001', byReference(made.mandate.uniqueMandateReference));
    expect([unknown.status, foreign.status]).toEqual([404, 404]);
  });

  it('A mandate can be created with its payment, and its reference is returned', async () => {
    const input = sepa({ paymentProductId: 771, paymentProduct771SpecificInput: { mandate } });
    const { status, body } = await pay('1001', input);
    expect([status, body.payment.status]).toEqual([201, 'PENDING_APPROVAL']);
    const { mandateReference } =
      body.payment.paymentOutput.sepaDirectDebitPaymentMethodSpecificOutput.paymentProduct771SpecificOutput;
    expect((await sdk.v1.mandates.get('1001', mandateReference)).body).toMatchObject({
      mandate: { status: 'ACTIVE', customerReference: 'customer-7' },
    });
  });

  it.each([
    ['pay', 'ACTIVE', 'PENDING_APPROVAL'],
    ['fail', 'REVOKED', 'REJECTED'],
  ])(
    'A mandate that must be signed first holds its payment until then: %s',
    async (choice, mandateStatus, status) => {
      const signed = { ...mandate, signatureType: 'SMS', returnUrl: 'https://shop.test/back' };
      const made = await pay(
        '1001',
        sepa({ paymentProductId: 771, paymentProduct771SpecificInput: { mandate: signed } }),
      );
      expect(made).toMatchObject({ status: 201, body: { payment: { status: 'REDIRECTED' } } });
      await fetch(made.body.merchantAction.redirectData.redirectURL, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ choice }),
      });
      const { payment } = made.body;
      const { mandateReference } =
        payment.paymentOutput.sepaDirectDebitPaymentMethodSpecificOutput.paymentProduct771SpecificOutput;
      expect((await sdk.v1.payments.get('1001', payment.id)).body).toMatchObject({ status });
      expect((await sdk.v1.mandates.get('1001', mandateReference)).body).toMatchObject({
        mandate: { status: mandateStatus },
      });
    },
  );

  it('An incomplete mandate is refused by the name of the missing property', async () => {
    const { customer: _customer, ...rest } = mandate;
    const { status, body } = await pay(
      '1001',
      sepa({ paymentProductId: 771, paymentProduct771SpecificInput: { mandate: rest } }),
    );
    expect([status, errorOf(body)?.propertyName]).toEqual([
      400,
      'sepaDirectDebitPaymentMethodSpecificInput.paymentProduct771SpecificInput.mandate.customer.bankAccountIban.iban',
    ]);
  });
});

describe('Mandates without an address', () => {
  const mandate = {
    customer: { bankAccountIban: { iban: 'NL91ABNA0417164300' }, mandateAddress: { street: 'Long Lane' } },
    customerReference: 'customer-7',
    recurrenceType: 'UNIQUE',
    signatureType: 'UNSIGNED',
  };

  it('A mandate without its debtor’s address is refused, alone or with its payment', async () => {
    const alone = await sdk.v1.mandates.create('1001', mandate as never);
    expect([alone.status, errorOf(alone.body)?.propertyName]).toEqual([400, 'customer.mandateAddress.zip']);
    const paid = await pay(
      '1001',
      sepa({ paymentProductId: 771, paymentProduct771SpecificInput: { mandate } }),
    );
    expect([paid.status, errorOf(paid.body)?.propertyName]).toEqual([
      400,
      'sepaDirectDebitPaymentMethodSpecificInput.paymentProduct771SpecificInput.mandate.customer.mandateAddress.zip',
    ]);
  });

  it('A mandate without an address is accepted if the option mandatesNeedAddress is off', async () => {
    const { server } = harness({ choices: { mandatesNeedAddress: false } });
    expect((await server('1001', 'POST', '/mandates', mandate)).status).toBe(201);
  });
});

describe('Cards without a security code', () => {
  const { cvv: _cvv, ...withoutCode } = full;

  it.each<[string, object]>([
    ['in a series', { recurring: { recurringPaymentSequenceIndicator: 'recurring' }, isRecurring: true }],
    [
      'in a series, said in the old place',
      { recurringPaymentSequenceIndicator: 'recurring', isRecurring: true },
    ],
    ['in a series without a place in it', { isRecurring: true }],
    ['by the merchant alone', { unscheduledCardOnFileRequestor: 'merchantInitiated' }],
    ['by mail or phone', { transactionChannel: 'MOTO' }],
  ])('A card without a security code is charged %s', async (_what, input) => {
    for (const merchantId of ['1001', '2001'])
      expect((await pay(merchantId, byCard({ card: withoutCode, ...input }))).status).toBe(201);
  });

  it.each<[string, object]>([
    ['while the consumer is there', {}],
    [
      'at the first of a series',
      { isRecurring: true, recurring: { recurringPaymentSequenceIndicator: 'first' } },
    ],
    ['where the consumer asks', { unscheduledCardOnFileRequestor: 'cardholderInitiated' }],
  ])('A card without a security code is refused %s', async (_what, input) => {
    const { status, body } = await pay('1001', byCard({ card: withoutCode, ...input }));
    expect([status, errorOf(body)?.propertyName]).toEqual([400, 'cardPaymentMethodSpecificInput.card.cvv']);
  });

  it('A network token is charged without a security code', async () => {
    const networkTokenData = { networkToken: full.cardNumber, tokenExpiryDate: '1230', cryptogram: 'AAAA' };
    const { status, body } = await pay('1001', byCard({ networkTokenData }));
    expect(status).toBe(201);
    expect(body.payment.paymentOutput.cardPaymentMethodSpecificOutput).toMatchObject({
      networkTokenUsed: true,
      card: { cardNumber: '************7977' },
    });
  });
});

describe('A token with unencrypted card data', () => {
  const stored = async (merchantId: string): Promise<string> => {
    const { body } = await sdk.v1.tokens.create(merchantId, {
      paymentProductId: 1,
      card: {
        alias: 'My card',
        data: {
          cardWithoutCvv: { cardNumber: '4012000033330026', expiryDate: '1229', cardholderName: 'Wile' },
        },
      },
    } as never);
    return (body as Body).token;
  };
  const dataOf = async (merchantId: string, token: string) =>
    ((await sdk.v1.tokens.get(merchantId, token, {})).body as Body).card.data.cardWithoutCvv;

  it.each(['1001', '2001'])(
    'A token with a security code is a one-click payment at merchant %s',
    async (merchantId) => {
      const token = await stored(merchantId);
      const before = await dataOf(merchantId, token);
      const { status, body } = await pay(merchantId, byCard({ token, card: { cvv: '123' } }));
      expect([status, body.payment?.paymentOutput.cardPaymentMethodSpecificOutput]).toMatchObject([
        201,
        { token, card: { cardNumber: '************0026' } },
      ]);
      expect(await dataOf(merchantId, token)).toEqual(before);
      expect((await pay(merchantId, byCard({ token, card: { cvv: '12' } }))).status).toBe(400);
    },
  );

  it.each([
    ['2001', { expiryDate: '1131', cvv: '123' }, { expiryDate: '1131', cardNumber: '************0026' }],
    ['2001', full, { expiryDate: '1230', cardNumber: '************7977' }],
    ['1001', { expiryDate: '1131', cvv: '123' }, { expiryDate: '1229', cardNumber: '************0026' }],
    ['1001', full, { expiryDate: '1229', cardNumber: '************0026' }],
  ])(
    'A paid token is updated on Ogone (2001) and not on GlobalCollect (1001): %s %o',
    async (merchantId, card, expected) => {
      const token = await stored(merchantId);
      const { status, body } = await pay(merchantId, byCard({ token, card }));
      expect([status, body.creationOutput?.token]).toEqual([201, undefined]);
      expect(await dataOf(merchantId, token)).toMatchObject(expected);
      expect(((await sdk.v1.tokens.get(merchantId, token, {})).body as Body).card.alias).toBe('My card');
      await sdk.v1.tokens.remove(merchantId, token, {});
    },
  );

  it('A token with another card number is that card from then on', async () => {
    const token = await stored('2001');
    const refused = { ...full, cardNumber: '4457010000000009' };
    expect((await pay('2001', byCard({ token, card: refused }))).status).toBe(402);
    // What was refused is not stored.
    expect(await dataOf('2001', token)).toMatchObject({ cardNumber: '************0026' });
    await sdk.v1.tokens.update('2001', token, {
      paymentProductId: 1,
      card: { data: { cardWithoutCvv: { cardNumber: refused.cardNumber, expiryDate: '1230' } } },
    } as never);
    expect((await pay('2001', byCard({ token }))).status).toBe(402);
  });
});

describe('A sandbox with a moved clock', () => {
  it('Calls of the official Server SDK, signed with real time, are still accepted', async () => {
    const later = await serve({ port: 0, control: { token: 'a-token' } });
    await fetch(`${later.control?.url}/clock`, {
      method: 'POST',
      headers: { Authorization: 'Bearer a-token', 'Content-Type': 'application/json' },
      body: JSON.stringify({ advance: 2 * 3_600_000 }),
    });
    expect((await newSdk(later.url).v1.services.testconnection('1001')).status).toBe(200);
    await later.close();
  });
});
