import type { PaymentContext } from '../../src/domain/payment-context.js';
import type { Session } from '../../src/domain/session.js';
import { connect } from '../../src/client/index.js';
import type { Connection, ConnectOptions } from '../../src/client/index.js';

export const session: Session = {
  clientSessionId: 'f084372052fb47d9a766ec35bfa0e6bd',
  customerId: '9991-0b67467b30df4c6d8649c8adc568fd0f',
  clientApiUrl: 'https://api.example/client',
  assetUrl: 'https://assets.example/pictures/',
};

export const context: PaymentContext = {
  amount: 2980,
  currency: 'EUR',
  country: 'NL',
  locale: 'nl_NL',
  recurring: false,
  installments: false,
};

export type Answer = Response | Error | (() => Promise<Response>);

export const json = (body: unknown, status = 200, type = 'application/json'): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });

export const failure = (status: number, code: string): Response =>
  json(
    { errorId: 'an-error-id', errors: [{ code, id: 'SOME_ID', message: 'SOME_ID', httpStatusCode: status }] },
    status,
  );

/** A platform that gives these answers, one after the other, and keeps what it was asked. */
export const platform = (...answers: readonly Answer[]) => {
  const requests: Request[] = [];
  const bodies: unknown[] = [];
  const left = [...answers];
  const fetch = async (request: Request): Promise<Response> => {
    requests.push(request);
    if (request.method === 'POST') bodies.push(JSON.parse(await request.clone().text()));
    const answer = left.shift();
    if (!answer) throw new Error(`One request too many: ${request.url}`);
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer() : answer;
  };
  const connection = (options: ConnectOptions = {}): Connection => connect(session, { fetch, ...options });
  return { requests, bodies, connection };
};
