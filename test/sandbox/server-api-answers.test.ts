import { describe, expect, it } from 'vitest';
import { errorOf, harness, order } from './harness.js';

/* Answers and refusals of the Server API as the platform’s own models and recordings have them. */

const RETURN = 'https://shop.test/return';
const card = { cardNumber: '4567350000427977', expiryDate: '1230', cvv: '123' };
const needs3ds = { ...card, cardNumber: '4567353300000007' };
const byCard = (input: object, more: object = {}) => ({
  order: { ...order(), ...more },
  cardPaymentMethodSpecificInput: { paymentProductId: 1, returnUrl: RETURN, card, ...input },
});

describe('3-D Secure results', () => {
  const external = {
    cavv: 'AAABBEg0VhI0VniQEjRWAAAAAAA=',
    eci: 5,
    directoryServerTransactionId: '8a880dc0-d2d2-4067-bcb1-b08d1690b26e',
    threeDSecureVersion: '2.1.0',
    validationResult: 'Y',
  };

  it.each([
    ['in its place', { threeDSecure: { externalCardholderAuthenticationData: external } }],
    ['in its old place', { externalCardholderAuthenticationData: external }],
  ])('Results of another provider are returned without a redirect: %s', async (_what, input) => {
    const { server } = harness();
    const { status, body } = await server('1001', 'POST', '/payments', byCard({ card: needs3ds, ...input }));
    expect([status, body.payment.status]).toEqual([201, 'PENDING_APPROVAL']);
    expect(body.payment.paymentOutput.cardPaymentMethodSpecificOutput.threeDSecureResults).toEqual({
      cavv: external.cavv,
      eci: '5',
      directoryServerTransactionId: external.directoryServerTransactionId,
      threeDSecureVersion: '2.1.0',
    });
  });

  it.each([
    ['pay', ['cavv', 'xid']],
    ['fail', []],
  ])('Results of the sandbox’s bank have the documented names after %s', async (choice, proofs) => {
    const { server, sandbox } = harness();
    const { body } = await server('1001', 'POST', '/payments', byCard({ card: needs3ds }));
    const before = body.payment.paymentOutput.cardPaymentMethodSpecificOutput;
    expect([before.threeDSecureResults, before.authorisationCode]).toEqual([undefined, undefined]);
    await sandbox.fetch(body.merchantAction.redirectData.redirectURL, {
      method: 'POST',
      body: new URLSearchParams({ choice }),
    });
    const after = (await server('1001', 'GET', `/payments/${body.payment.id}`)).body;
    const output = after.paymentOutput.cardPaymentMethodSpecificOutput;
    expect(Object.keys(output.threeDSecureResults).sort()).toEqual(
      [
        'acsTransactionId',
        'authenticationAmount',
        'directoryServerTransactionId',
        'eci',
        'threeDSecureData',
        'threeDSecureVersion',
        'threeDServerTransactionId',
        ...proofs,
      ].sort(),
    );
    const { authenticationAmount, threeDSecureData, acsTransactionId } = output.threeDSecureResults;
    expect(authenticationAmount).toEqual(after.paymentOutput.amountOfMoney);
    expect(threeDSecureData).toMatchObject({ acsTransactionId, method: 'challenged' });
    expect(/^\d{15}$/.test(output.schemeTransactionId)).toBe(choice === 'pay');
    expect(output.authorisationCode).toBe(choice === 'pay' ? 'OK1131' : undefined);
  });

  it('A payment that follows another of the card scheme names the first one', async () => {
    const { server } = harness();
    const first = (await server('1001', 'POST', '/payments', byCard({}))).body.payment.paymentOutput;
    const { schemeTransactionId } = first.cardPaymentMethodSpecificOutput;
    const { body } = await server(
      '1001',
      'POST',
      '/payments',
      byCard({ initialSchemeTransactionId: schemeTransactionId, isRecurring: true }),
    );
    const output = body.payment.paymentOutput.cardPaymentMethodSpecificOutput;
    expect(output.initialSchemeTransactionId).toBe(schemeTransactionId);
    expect(output.schemeTransactionId).not.toBe(schemeTransactionId);
  });

  it('Authentication is skipped by the new or the old property', async () => {
    const { server } = harness();
    for (const input of [{ skipAuthentication: true }, { threeDSecure: { skipAuthentication: true } }]) {
      const { body } = await server('1001', 'POST', '/payments', byCard({ card: needs3ds, ...input }));
      expect(body.payment.status).toBe('PENDING_APPROVAL');
    }
  });
});

describe('The fraud check', () => {
  it('The fraud check is skipped at the merchant’s request', async () => {
    const { server } = harness();
    const doubted = { ...card, cardNumber: '4567355250000002' };
    const statuses = [];
    for (const skipFraudService of [false, true]) {
      const input = byCard({ card: doubted, skipFraudService });
      statuses.push((await server('1001', 'POST', '/payments', input)).body.payment.status);
    }
    expect(statuses).toEqual(['PENDING_FRAUD_APPROVAL', 'PENDING_APPROVAL']);
  });

  it('A wrong security code is reported as N', async () => {
    const { server } = harness();
    const wrong = { ...card, cardNumber: '4567352000000002' };
    const { status, body } = await server('1001', 'POST', '/payments', byCard({ card: wrong }));
    const { payment } = body.paymentResult;
    expect(status).toBe(402);
    expect(payment.paymentOutput.cardPaymentMethodSpecificOutput.fraudResults.cvvResult).toBe('N');
  });
});

describe('finalizecapture', () => {
  it('The call returns the payment itself', async () => {
    const { server } = harness();
    const { id } = (await server('2001', 'POST', '/payments', byCard({}))).body.payment;
    await server('2001', 'POST', `/payments/${id}/capture`, { amount: 1_000 });
    const { status, body } = await server('2001', 'POST', `/payments/${id}/finalizecapture`);
    expect([status, body.id, body.payment]).toEqual([200, id, undefined]);
  });
});

describe('The IIN look-up in both APIs', () => {
  it('A complete card number is accepted from a server and refused from a page', async () => {
    const { server, session, client } = harness();
    const bin = card.cardNumber;
    const fromServer = await server('1001', 'POST', '/services/getIINdetails', { bin });
    expect([fromServer.status, fromServer.body.paymentProductId]).toEqual([200, 1]);
    const fromPage = await client(await session(), 'POST', '/services/getIINdetails', { bin });
    expect([fromPage.status, errorOf(fromPage.body)?.propertyName]).toEqual([400, 'bin']);
  });
});

describe('Airline data', () => {
  it('Airline data without the airline’s name is refused', async () => {
    const { server } = harness();
    const flight = { flightLegs: [{ number: 1 }] };
    const { status, body } = await server(
      '1001',
      'POST',
      '/payments',
      byCard({}, { additionalInput: { airlineData: flight } }),
    );
    expect([status, body.errors]).toMatchObject([
      400,
      [
        { code: '20000000', propertyName: 'order.additionalInput.airlineData.code' },
        { code: '20000000', propertyName: 'order.additionalInput.airlineData.name' },
      ],
    ]);
    const named = { additionalInput: { airlineData: { ...flight, code: '123', name: 'Acme Air' } } };
    expect((await server('1001', 'POST', '/payments', byCard({}, named))).status).toBe(201);
  });
});

describe('Tokens of cards', () => {
  const cardToken = (data: object) => ({ paymentProductId: 1, card: { data: { cardWithoutCvv: data } } });
  const ibanToken = (iban: string) => ({
    paymentProductId: 770,
    sepaDirectDebit: { mandate: { bankAccountIban: { iban } } },
  });

  it.each<[string, object, string]>([
    ['without a card number', cardToken({ expiryDate: '1230' }), 'card.data.cardWithoutCvv.cardNumber'],
    [
      'without an expiry date',
      cardToken({ cardNumber: card.cardNumber }),
      'card.data.cardWithoutCvv.expiryDate',
    ],
    [
      'of an expired card',
      cardToken({ cardNumber: card.cardNumber, expiryDate: '0120' }),
      'card.data.cardWithoutCvv.expiryDate',
    ],
    [
      'of an account that cannot exist',
      ibanToken('NL00ABNA0417164300'),
      'sepaDirectDebit.mandate.bankAccountIban.iban',
    ],
  ])('A token %s is refused, or stored if the option says so', async (_what, request, propertyName) => {
    const refused = await harness().server('1001', 'POST', '/tokens', request);
    expect([refused.status, errorOf(refused.body)?.propertyName]).toEqual([400, propertyName]);
    const lenient = harness({ choices: { tokenData: 'store' } });
    expect((await lenient.server('1001', 'POST', '/tokens', request)).status).toBe(201);
  });
});

describe('Tokens of direct debits', () => {
  it('A direct debit token is returned with its mandate and a masked account number', async () => {
    const { server } = harness();
    const mandate = {
      customerContractIdentifier: 'contract-7',
      debtor: { surname: 'Coyote', city: 'Utrecht' },
      isRecurring: true,
      mandateApproval: { mandateSignatureDate: '20260101', mandateSigned: true },
      preNotification: 'do-not-send',
    };
    const made = await server('1001', 'POST', '/tokens', {
      paymentProductId: 770,
      sepaDirectDebit: { mandate: { ...mandate, bankAccountIban: { iban: 'NL91ABNA0417164300' } } },
    });
    const { body } = await server('1001', 'GET', `/tokens/${made.body.token}`);
    expect(body.sepaDirectDebit.mandate).toMatchObject(mandate);
    expect(body.sepaDirectDebit.mandate.bankAccountIban.iban).toMatch(/^NL\*+00$/);
  });

  it('A British direct debit token keeps every part of its account', async () => {
    const { server } = harness();
    const account = { branchCode: '1234', checkDigit: '5', countryCode: 'GB' };
    const made = await server('1001', 'POST', '/tokens', {
      paymentProductId: 705,
      nonSepaDirectDebit: {
        mandate: {
          paymentProduct705SpecificData: {
            authorisationId: 'auth-7',
            bankAccountBban: { ...account, accountNumber: '12345678', bankCode: '123456' },
          },
        },
      },
    });
    const { body } = await server('1001', 'GET', `/tokens/${made.body.token}`);
    const data = body.nonSepaDirectDebit.mandate.paymentProduct705SpecificData;
    expect(data).toMatchObject({
      authorisationId: 'auth-7',
      bankAccountBban: { ...account, accountNumber: '12****78' },
    });
  });
});

describe('Payouts', () => {
  it('A payout in the deprecated form, with all properties at the top, is accepted', async () => {
    const { server } = harness();
    const { status, body } = await server('1001', 'POST', '/payouts', {
      amountOfMoney: { amount: 2345, currencyCode: 'EUR' },
      bankAccountIban: { iban: 'NL91ABNA0417164300' },
      references: { merchantReference: 'payout-7' },
    });
    expect([status, body.status, body.payoutOutput]).toMatchObject([
      201,
      'PENDING_APPROVAL',
      { amountOfMoney: { amount: 2345 }, references: { merchantReference: 'payout-7' } },
    ]);
    const nothing = await server('1001', 'POST', '/payouts', {
      bankAccountIban: { iban: 'NL91ABNA0417164300' },
    });
    expect([nothing.status, errorOf(nothing.body)?.propertyName]).toEqual([
      400,
      'payoutDetails.amountOfMoney',
    ]);
  });
});

describe('Invalid values', () => {
  it('An unknown channel or authorisation mode is refused by name', async () => {
    const { server } = harness();
    for (const input of [{ transactionChannel: 'PIGEON' }, { authorizationMode: 'MAYBE' }]) {
      const { status, body } = await server('1001', 'POST', '/payments', byCard(input));
      const [name] = Object.keys(input);
      expect([status, errorOf(body)?.propertyName]).toEqual([400, `cardPaymentMethodSpecificInput.${name}`]);
    }
  });

  it('An unknown challenge indicator or canvas size is refused by its name', async () => {
    const { server } = harness();
    const challenge = async (threeDSecure: object) =>
      server('1001', 'POST', '/payments', byCard({ threeDSecure }));
    for (const [name, good, wrong] of [
      ['challengeIndicator', 'challenge-requested', 'perhaps'],
      ['challengeCanvasSize', '600x400', '1x1'],
    ] as const) {
      expect((await challenge({ [name]: good })).status).toBe(201);
      const { status, body } = await challenge({ [name]: wrong });
      expect([status, errorOf(body)?.propertyName]).toEqual([
        400,
        `cardPaymentMethodSpecificInput.threeDSecure.${name}`,
      ]);
    }
    const own = harness({ choices: { challengeIndicators: ['perhaps'] } });
    const request = byCard({ threeDSecure: { challengeIndicator: 'perhaps' } });
    expect((await own.server('1001', 'POST', '/payments', request)).status).toBe(201);
  });

  it('A card that expires in many years is accepted unless the option mostYearsToExpiry refuses it', async () => {
    const far = { ...card, expiryDate: '1299' };
    const pay = (world: ReturnType<typeof harness>) =>
      world.server('1001', 'POST', '/payments', byCard({ card: far }));
    const store = (world: ReturnType<typeof harness>) =>
      world.server('1001', 'POST', '/tokens', {
        paymentProductId: 1,
        card: { data: { cardWithoutCvv: { cardNumber: far.cardNumber, expiryDate: far.expiryDate } } },
      });
    expect([(await pay(harness())).status, (await store(harness())).status]).toEqual([201, 201]);
    const strict = harness({ choices: { mostYearsToExpiry: 25 } });
    expect((await store(strict)).status).toBe(400);
    const { status, body } = await pay(strict);
    expect([status, errorOf(body)]).toMatchObject([
      400,
      { code: '21000120', propertyName: 'cardPaymentMethodSpecificInput.card.expiryDate' },
    ]);
  });

  it.each<[number, object, number]>([
    [1, byCard({}), 25],
    [
      840,
      {
        redirectPaymentMethodSpecificInput: { paymentProductId: 840, redirectionData: { returnUrl: RETURN } },
      },
      127,
    ],
    [
      809,
      {
        redirectPaymentMethodSpecificInput: {
          paymentProductId: 809,
          redirectionData: { returnUrl: RETURN },
          paymentProduct809SpecificInput: { issuerId: 'INGBNL2A' },
        },
      },
      32,
    ],
    [11, { bankTransferPaymentMethodSpecificInput: { paymentProductId: 11 } }, 256],
  ])('A descriptor that is too long for product %i is refused', async (_product, input, longest) => {
    const { server } = harness();
    const pay = async (length: number) => {
      const references = { descriptor: 'x'.repeat(length) };
      return server('1001', 'POST', '/payments', { ...input, order: { ...order(), references } });
    };
    expect((await pay(longest)).status).toBe(201);
    const { status, body } = await pay(longest + 1);
    expect([status, errorOf(body)?.propertyName]).toEqual([400, 'order.references.descriptor']);
  });

  it('A redirect payment without a return URL is refused unless the option allows it', async () => {
    const request = { order: order(), redirectPaymentMethodSpecificInput: { paymentProductId: 840 } };
    for (const merchantId of ['1001', '2001']) {
      const { status, body } = await harness().server(merchantId, 'POST', '/payments', request);
      expect([status, errorOf(body)?.propertyName]).toEqual([
        400,
        'redirectPaymentMethodSpecificInput.redirectionData.returnUrl',
      ]);
    }
    const lenient = harness({ choices: { redirectsNeedReturnUrl: false } });
    expect((await lenient.server('1001', 'POST', '/payments', request)).status).toBe(201);
  });

  it('A risk assessment without an order is refused', async () => {
    const { server } = harness();
    const assess = (body: object) => server('1001', 'POST', '/riskassessments/cards', { card, ...body });
    expect([(await assess({})).status, (await assess({ order: order() })).status]).toEqual([400, 200]);
  });
});
