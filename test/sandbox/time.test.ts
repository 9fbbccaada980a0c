import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClockCommand, durationOf, moveClock } from '../../src/sandbox/node/clock-command.js';
import { type RunningSandbox, serve } from '../../src/sandbox/node/serve.js';
import { type Session, errorOf, mandateAddress, order } from './harness.js';
import { newSdk } from './sdk.js';

/* A merchant's own tests say "two hours later" with the command for the clock; their server keeps real time. */

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

/** What `connect-checkout sandbox clock +2h` does. */
const later = (time: string): Promise<string> => {
  const command: ClockCommand = {
    port: Number(new URL(running.url).port),
    apiKey: { id: 'sandbox-key', secret: 'sandbox-secret' },
    advance: durationOf(time),
  };
  return moveClock(command);
};

const card = { cardNumber: '4567350000427977', expiryDate: '1299', cvv: '123' };
const pay = async (merchantId: string, more: object = {}): Promise<{ status: number; body: Body }> => {
  const { status, body } = await sdk.v1.payments.create(merchantId, {
    order: order(),
    cardPaymentMethodSpecificInput: { paymentProductId: 1, returnUrl: 'https://shop.test/', card },
    ...more,
  } as never);
  return { status, body };
};

describe('Two hours later', () => {
  it('A session ends after two hours, and the merchant’s server creates another', async () => {
    const publicKey = ({ customerId, clientSessionId }: Session) =>
      fetch(`${running.url}/client/v1/${customerId}/crypto/publickey`, {
        headers: { Authorization: `GCS v1Client:${clientSessionId}` },
      });
    const session = (await sdk.v1.sessions.create('1001', {})).body as unknown as Session;
    await later('+1h59m');
    expect((await publicKey(session)).status).toBe(200);
    await later('+1m');
    const over = await publicKey(session);
    expect([over.status, errorOf(await over.json())?.code]).toEqual([403, '9008']);
    const next = (await sdk.v1.sessions.create('1001', {})).body as unknown as Session;
    expect((await publicKey(next)).status).toBe(200);
  });
});

describe('Days later', () => {
  it.each([
    ['1001', (id: string) => sdk.v1.payments.approve('1001', id, {})],
    ['2001', (id: string) => sdk.v1.payments.capture('2001', id, {})],
  ])('A payment of merchant %s is captured after a day, then refunded', async (merchantId, take) => {
    const { id } = (await pay(merchantId)).body.payment;
    const statusOf = async () => ((await sdk.v1.payments.get(merchantId, id)).body as Body).status;
    await take(id);
    expect(await statusOf()).toBe('CAPTURE_REQUESTED');
    await later('+1d');
    expect(await statusOf()).toBe('CAPTURED');
    await later('+1d');
    expect(await statusOf()).toBe('PAID');
    const refund = (await sdk.v1.payments.refund(merchantId, id, {
      amountOfMoney: { amount: 2980, currencyCode: 'EUR' },
      refundReferences: { merchantReference: 'refund-7' },
    } as never)) as { body: Body };
    expect(refund.body.status).toBe('REFUND_REQUESTED');
    await later('+1d');
    expect([
      ((await sdk.v1.refunds.get(merchantId, refund.body.id)).body as Body).status,
      await statusOf(),
    ]).toEqual(['REFUNDED', 'REFUNDED']);
  });

  it('An idempotence key is forgotten after a day and creates a new payment', async () => {
    const create = async () =>
      (await sdk.v1.payments.create(
        '1001',
        {
          order: order(),
          cardPaymentMethodSpecificInput: { paymentProductId: 1, card },
        } as never,
        { idempotence: { key: 'a-key' } },
      )) as { body: Body };
    const [first, again] = [await create(), await create()];
    await later('+24h1s');
    const anew = await create();
    expect(again.body).toEqual(first.body);
    expect(anew.body.payment.id).not.toBe(first.body.payment.id);
  });
});

describe('Years later', () => {
  const made = async (recurrenceType: string): Promise<string> => {
    const answer = await sdk.v1.mandates.create('1001', {
      customer: { bankAccountIban: { iban: 'NL91ABNA0417164300' }, mandateAddress },
      customerReference: 'customer-7',
      recurrenceType,
      signatureType: 'UNSIGNED',
    } as never);
    return (answer.body as Body).mandate.uniqueMandateReference;
  };
  const charge = (existingUniqueMandateReference: string) =>
    pay('1001', {
      cardPaymentMethodSpecificInput: undefined,
      sepaDirectDebitPaymentMethodSpecificInput: {
        paymentProductId: 771,
        paymentProduct771SpecificInput: { existingUniqueMandateReference },
      },
    });
  const statusOf = async (reference: string) =>
    ((await sdk.v1.mandates.get('1001', reference)).body as Body).mandate.status;

  it('A mandate expires after 36 months unless it was charged meanwhile', async () => {
    const [charged, idle] = [await made('RECURRING'), await made('RECURRING')];
    await later('+700d');
    expect((await charge(charged)).status).toBe(201);
    await later('+396d');
    expect([await statusOf(charged), await statusOf(idle)]).toEqual(['ACTIVE', 'EXPIRED']);
    expect([(await charge(charged)).status, (await charge(idle)).status]).toEqual([201, 400]);
  });

  it('A mandate for a single payment is used up by it and never charged again', async () => {
    const reference = await made('UNIQUE');
    expect((await charge(reference)).status).toBe(201);
    expect((await charge(reference)).status).toBe(400);
    await later('+1096d');
    expect(await statusOf(reference)).toBe('USED');
  });

  it('A stored card asks for its new expiry date once the old one has passed', async () => {
    const expiryDate = `12${new Date(running.sandbox.clock.now()).getUTCFullYear() % 100}`;
    const token = (
      (await sdk.v1.tokens.create('1001', {
        paymentProductId: 1,
        card: { data: { cardWithoutCvv: { cardNumber: card.cardNumber, expiryDate } } },
      } as never)) as { body: Body }
    ).body.token;
    await later('+366d');
    const session = (await sdk.v1.sessions.create('1001', { tokens: [token] })).body as unknown as Session;
    const address = `${running.url}/client/v1/${session.customerId}/products/1?countryCode=NL&currencyCode=EUR`;
    const { accountsOnFile } = (await (
      await fetch(address, { headers: { Authorization: `GCS v1Client:${session.clientSessionId}` } })
    ).json()) as Body;
    expect(accountsOnFile[0].attributes).toContainEqual({
      key: 'expiryDate',
      value: expiryDate,
      status: 'MUST_WRITE',
      mustWriteReason: 'IN_THE_PAST',
    });
  });
});

describe('Durations of the clock command', () => {
  it.each([
    ['+2h', 7_200_000],
    ['+1d12h', 129_600_000],
    ['+90s', 90_000],
    ['2h', undefined],
    ['-2h', undefined],
    ['+2', undefined],
    ['+', undefined],
  ])('A duration is read from %s', (text, expected) => expect(durationOf(text)).toBe(expected));

  it('A move by more than ten years is refused', async () => {
    await expect(later('+4000d')).rejects.toThrow(/refused: HTTP 400/);
  });
});
