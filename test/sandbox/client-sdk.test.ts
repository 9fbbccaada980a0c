import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Session as ClientSession } from 'connect-sdk-client-js';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { newSdk } from './sdk.js';

/* The official client SDK as the consumer's browser, the official server SDK as the merchant: neither can tell. */

const details = {
  totalAmount: 2980,
  countryCode: 'NL',
  currency: 'EUR',
  locale: 'en_GB',
  isRecurring: false,
};

const realProcess = process;
let running: RunningSandbox;
let open: (tokens?: string[]) => Promise<ClientSession>;

beforeAll(async () => {
  running = await serve({ port: 0 });
  // What the SDK looks for in a browser.
  vi.stubGlobal('window', {
    ...globalThis,
    innerWidth: 1400,
    innerHeight: 900,
    navigator: { userAgent: 'tests' },
  });
  vi.stubGlobal('screen', { width: 1920, height: 1200, colorDepth: 24 });
  vi.stubGlobal('navigator', { language: 'en-GB', javaEnabled: () => false, userAgent: 'tests' });
  vi.stubGlobal('document', { createElement: () => ({}) });
  // Its random numbers would otherwise come from a part of Node that its bundle has not got.
  vi.stubGlobal('process', { ...process, versions: {} });
  const { Session } = await import('connect-sdk-client-js');
  vi.stubGlobal('process', realProcess);
  open = async (tokens = []) => {
    const { body } = await newSdk(running.url).v1.sessions.create('1001', { tokens });
    return new Session(body as ConstructorParameters<typeof Session>[0]);
  };
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await running.close();
});

const pay = (encryptedCustomerInput: string) =>
  newSdk(running.url).v1.payments.create('1001', {
    order: {
      amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
      customer: { billingAddress: { countryCode: 'NL' } },
    },
    encryptedCustomerInput,
  });

const fill = async (session: ClientSession, values: Record<string, string>) => {
  const request = session.getPaymentRequest();
  request.setPaymentProduct(await session.getPaymentProduct(1, details));
  for (const [id, value] of Object.entries(values)) request.setValue(id, value);
  return request;
};

const card = { cardNumber: '4567 3500 0042 7977', expiryDate: '12/30', cvv: '123' };

describe('The official client SDK with the sandbox', () => {
  it('The SDK lists products, groups and stored accounts', async () => {
    const session = await open(['0ca037cc-9079-4df6-8f6f-f2a3443ee521']);
    const items = await session.getBasicPaymentItems(details, true);
    const shown = items.basicPaymentItems.map(({ id }) => id);
    expect(shown).toContain('cards');
    expect(shown).toContain(809);
    expect(shown).not.toContain(1);
    expect(items.accountsOnFile.map(({ id }) => id)).toEqual([0]);
    const logo = (await session.getPaymentProduct(1, details)).displayHints.logo;
    expect(logo).toMatch(new RegExp(`^${running.url}/assets/`));
    expect((await fetch(logo)).status).toBe(200);
  });

  it('The SDK looks a card up by its first digits', async () => {
    const session = await open();
    expect(await session.getIinDetails('456735', details)).toMatchObject({
      status: 'SUPPORTED',
      paymentProductId: 1,
    });
    await expect(session.getIinDetails('123456', details)).rejects.toThrow('UNKNOWN');
    const uatp = await session.getIinDetails('108800', details);
    expect(uatp).toMatchObject({ status: 'EXISTING_BUT_NOT_ALLOWED' });
  });

  it('The SDK’s encrypted payment is decrypted by the sandbox', async () => {
    const session = await open();
    const request = await fill(session, { ...card, cardholderName: 'Wile E. Coyote' });
    expect(request.validate()).toEqual([]);
    const { status, body } = await pay(await session.getEncryptor().encrypt(request));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      payment: {
        status: 'PENDING_APPROVAL',
        paymentOutput: {
          cardPaymentMethodSpecificOutput: {
            card: { cardNumber: '************7977', cardholderName: 'Wile E. Coyote' },
          },
        },
      },
    });
  });

  it('The SDK pays with a stored account', async () => {
    const session = await open(['0ca037cc-9079-4df6-8f6f-f2a3443ee521']);
    const request = await fill(session, { cvv: '123' });
    request.setAccountOnFile(request.getPaymentProduct()?.accountsOnFile[0]);
    const { status, body } = await pay(await session.getEncryptor().encrypt(request));
    expect(body).toMatchObject({ payment: { status: 'PENDING_APPROVAL' } });
    expect(status).toBe(201);
  });

  it('The SDK garbles names outside Latin letters, and the sandbox refuses them', async () => {
    const session = await open();
    const request = await fill(session, { ...card, cardholderName: 'Müller' });
    const { status, body } = await pay(await session.getEncryptor().encrypt(request));
    expect(status).toBe(400);
    expect(body).toMatchObject({
      errors: [{ id: 'ENCRYPTED_CUSTOMER_INPUT_IS_NOT_UTF_8', propertyName: 'encryptedCustomerInput' }],
    });
  });

  it('The SDK’s other calls work', async () => {
    const session = await open();
    expect(await session.convertAmount(2980, 'EUR', 'USD')).toEqual({ convertedAmount: 3278 });
    expect((await session.getPaymentProductDirectory(809, 'EUR', 'NL')).entries.length).toBeGreaterThan(5);
    expect((await session.getPaymentProductNetworks(302, details)).networks).toContain('Visa');
    expect((await session.getPrivacyPolicy()).htmlContent).toContain('<h1>');
    expect((await session.getPaymentProductGroup('cards', details)).paymentProductFields).toHaveLength(3);
  });
});
