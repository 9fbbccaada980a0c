import { describe, expect, it, vi } from 'vitest';
import {
  clearSecurityCode,
  connect,
  convertAmount,
  createDeviceFingerprint,
  createProductSession,
  emptyForm,
  encryptPaymentRequest,
  enter,
  getCustomerDetails,
  getDirectory,
  getIinDetails,
  getInstallments,
  getNetworks,
  getPaymentProduct,
  getPaymentProductGroup,
  getPaymentProductGroups,
  getPaymentProducts,
  getPrivacyPolicy,
  getPublicKey,
  issuesOf,
  paymentValues,
  prepareKey,
} from '../../src/headless.js';
import type { Connection, PaymentContext } from '../../src/headless.js';
import { harness, order } from '../sandbox/harness.js';

const context: PaymentContext = {
  amount: 2980,
  currency: 'EUR',
  country: 'NL',
  locale: 'en_GB',
  recurring: false,
  installments: false,
};

/** A consumer of the sandbox, in process. */
const open = async (merchantId = '1001', body: unknown = {}) => {
  const platform = harness({ publicUrl: 'https://sandbox.test' });
  const session = await platform.session(merchantId, body);
  return { ...platform, session, connection: connect(session, { fetch: platform.sandbox.fetch }) };
};

/** Everything a headless checkout does for a card, typed as the consumer types it. */
const payByCard = async (connection: Connection, values: Record<string, string>, at = context) => {
  const details = await getIinDetails(connection, values.cardNumber!, at);
  const product = await getPaymentProduct(connection, details!.paymentProductId, at);
  const rules = { today: new Date() };
  const form = Object.entries(values).reduce(
    (form, [id, value]) => enter(form, id, value, rules),
    emptyForm(product.fields),
  );
  expect([...issuesOf(form, rules)]).toEqual([]);
  const key = await prepareKey(await getPublicKey(connection));
  const encryptedCustomerInput = await encryptPaymentRequest(key, connection.session.clientSessionId, {
    paymentProductId: product.id,
    tokenize: false,
    paymentValues: paymentValues(form),
  });
  expect(paymentValues(clearSecurityCode(form)).has('cvv')).toBe(false);
  return encryptedCustomerInput;
};
const card = {
  cardNumber: '4567350000427977',
  expiryDate: '1230',
  cvv: '123',
  cardholderName: 'Żółć Müller',
};

describe('The client with the sandbox', () => {
  it('The client reads every product and group of the sandbox and knows all their rules', async () => {
    const warned = vi.spyOn(console, 'warn');
    const { connection } = await open();
    const products = await getPaymentProducts(connection, context);
    expect(products.length).toBeGreaterThan(5);
    expect(products.map(({ displayOrder }) => displayOrder)).toEqual(
      products.map(({ displayOrder }) => displayOrder).sort((a, b) => a - b),
    );
    for (const { id, logo } of products) {
      expect(logo).toMatch(/^https:\/\/sandbox\.test\/assets\//);
      const product = await getPaymentProduct(connection, id, context);
      for (const field of product.fields)
        expect([id, field.id, field.unknownRules]).toEqual([id, field.id, []]);
    }
    const [group] = await getPaymentProductGroups(connection, context);
    expect(await getPaymentProductGroup(connection, group!.id, context)).toMatchObject({ id: 'cards' });
    expect(warned).not.toHaveBeenCalled();
  });

  it('A card encrypted by the client is paid by the sandbox', async () => {
    const { connection, server } = await open();
    const encryptedCustomerInput = await payByCard(connection, card);
    const { status, body } = await server('1001', 'POST', '/payments', {
      order: order(),
      encryptedCustomerInput,
    });
    expect([status, body]).toMatchObject([
      201,
      { payment: { paymentOutput: { amountOfMoney: { amount: 2980 } } } },
    ]);
  });

  it('Values encrypted for one session cannot pay in another', async () => {
    const { connection, session, server } = await open();
    const other = await server('1001', 'POST', '/sessions', {});
    const key = await prepareKey(await getPublicKey(connection));
    const request = { paymentProductId: 1, tokenize: false, paymentValues: new Map(Object.entries(card)) };
    const encryptedCustomerInput = await encryptPaymentRequest(key, other.body.clientSessionId, request);
    const { status } = await server('1001', 'POST', '/payments', { order: order(), encryptedCustomerInput });
    expect([status, session.clientSessionId === other.body.clientSessionId]).toEqual([400, false]);
  });

  it('An unknown card is a result, and an expired session is an error', async () => {
    const { connection, sandbox } = await open();
    expect(await getIinDetails(connection, '999999', context)).toBeUndefined();
    sandbox.clock.advance(3 * 60 * 60 * 1000);
    await expect(getIinDetails(connection, '456735', context)).rejects.toMatchObject({
      code: 'session-expired',
    });
    await expect(getPaymentProducts(connection, context)).rejects.toMatchObject({ code: 'session-expired' });
  });

  it('A customer’s session gives no access to another customer', async () => {
    const { session, sandbox } = await open();
    const wrong = connect({ ...session, customerId: '2001-x' }, { fetch: sandbox.fetch });
    await expect(getPaymentProducts(wrong, context)).rejects.toMatchObject({
      httpStatus: 403,
      retryable: false,
    });
  });

  it('The client understands the sandbox’s other calls', async () => {
    const { connection } = await open();
    const turkey = { ...context, country: 'TR', currency: 'TRY' };
    expect(await getDirectory(connection, 809, context)).toContainEqual(
      expect.objectContaining({ issuerId: expect.any(String) as unknown, issuerList: 'short' }),
    );
    expect(await getNetworks(connection, 302, context)).toContain('Visa');
    expect(await convertAmount(connection, 1000, 'EUR', 'USD')).toBeGreaterThan(0);
    expect(await getPrivacyPolicy(connection, { locale: 'en_GB' })).toContain('<');
    expect((await createDeviceFingerprint(connection, 'cards')).deviceFingerprintTransactionId).not.toBe('');
    expect(
      await createProductSession(connection, {
        displayName: 'Shop',
        domainName: 'shop.example',
        validationUrl: 'https://apple-pay-gateway.apple.com/paymentservices/startSession',
      }),
    ).toBeTypeOf('object');
    const options = await getInstallments(connection, turkey, { paymentProductId: 180 });
    expect(options[0]!.installmentPlans[0]!.numberOfInstallments).toBeGreaterThan(1);
    const nobody = new Map([
      ['fiscalNumber', '0000000000'],
      ['zip', '41462'],
    ]);
    expect(await getCustomerDetails(connection, 9000, 'SE', nobody)).toBeUndefined();
  });
});
