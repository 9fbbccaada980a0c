import type { RunningSandbox } from '../../../src/sandbox/node/serve.js';
import { type Session, order, sealWith } from '../harness.js';
import { newSdk } from '../sdk.js';

/* One merchant of a running sandbox: its server on the official SDK, and a consumer's browser. */

// Answers are looked at freely.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;

export interface Reply {
  readonly status: number;
  readonly body: Body;
}

export const CARD = { cardNumber: '4567350000427977', expiryDate: '1230', cvv: '123' };
export const DECLINED = { ...CARD, cardNumber: '4457010000000009' };
export const RETURN = 'https://shop.test/return';
export const IBAN = 'NL91ABNA0417164300';

export const worldOf = (running: RunningSandbox, merchant: '1001' | '2001') => {
  const sdk = newSdk(running.url);
  const replyTo = async (answer: Promise<unknown>): Promise<Reply> => (await answer) as Reply;

  const pay = (card: object = CARD, input: object = {}, more: object = {}): Promise<Reply> =>
    replyTo(
      sdk.v1.payments.create(merchant, {
        order: order(),
        cardPaymentMethodSpecificInput: { paymentProductId: 1, returnUrl: RETURN, card, ...input },
        ...more,
      } as never),
    );
  const session = async (body: object = {}): Promise<Session> =>
    (await sdk.v1.sessions.create(merchant, body)).body as unknown as Session;
  const client = async (own: Session, path: string): Promise<Reply> => {
    const answer = await fetch(`${running.url}/client/v1/${own.customerId}${path}`, {
      headers: { Authorization: `GCS v1Client:${own.clientSessionId}` },
    });
    return { status: answer.status, body: await answer.json() };
  };
  const seal = async (own: Session): Promise<string> => {
    const { keyId, publicKey } = (await client(own, '/crypto/publickey')).body;
    return sealWith(keyId, publicKey, {
      clientSessionId: own.clientSessionId,
      nonce: crypto.randomUUID(),
      paymentProductId: 1,
      paymentValues: Object.entries(CARD).map(([key, value]) => ({ key, value })),
    });
  };
  const payment = async (): Promise<string> => (await pay()).body.payment.id;
  /** Asks for all of a payment's money, in the platform's own way. */
  const take = (id: string): Promise<Reply> =>
    replyTo(
      merchant === '1001'
        ? sdk.v1.payments.approve(merchant, id, {})
        : sdk.v1.payments.capture(merchant, id, {}),
    );
  return {
    v1: sdk.v1,
    merchant,
    url: running.url,
    later: (milliseconds: number) => running.sandbox.clock.advance(milliseconds),
    replyTo,
    pay,
    session,
    client,
    seal,
    payment,
    take,
    get: (id: string) => replyTo(sdk.v1.payments.get(merchant, id)),
  };
};

export type World = ReturnType<typeof worldOf>;

/** `201 PENDING_APPROVAL 600`: the HTTP status, with the status and the platform's own number of what was made. */
export const statusOf = ({ status, body }: Reply): string => {
  const made = body?.payment ?? body?.paymentResult?.payment ?? body;
  const refusal = body?.errors?.[0];
  if (refusal && !made.status)
    return [status, refusal.code, refusal.id, refusal.propertyName && `\`${refusal.propertyName}\``]
      .filter((part) => part !== undefined)
      .join(' ');
  return [status, made?.status, made?.statusOutput?.statusCode]
    .filter((part) => part !== undefined)
    .join(' ');
};
