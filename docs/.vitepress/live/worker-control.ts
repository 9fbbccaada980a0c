import type { Sandbox } from '../../../src/sandbox/index.js';
import { type Trouble, isTrouble } from './trouble.js';
import { forgetCustomer } from './worker-customer.js';

/** As long as a request takes on a bad day, in milliseconds. */
const SLOW = 2500;
const TWO_HOURS = 7_200_000;

let trouble: ReadonlySet<Trouble> = new Set();

const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });

type Switch = (sandbox: Sandbox, query: URLSearchParams) => unknown;

/** What happens in the world, for everybody who is in it. */
const happen: Readonly<Record<string, (sandbox: Sandbox) => unknown>> = {
  session({ world, faults }) {
    for (const id of world.records.sessions.keys()) faults.expireSession(id);
  },
  async key({ world, faults }) {
    for (const id of world.records.sessions.keys()) await faults.rotateKey(id);
  },
  clock: ({ clock }) => clock.advance(TWO_HOURS),
};

const switches: Readonly<Record<string, Switch>> = {
  trouble(_, query) {
    trouble = new Set(query.getAll('is').filter(isTrouble));
  },
  happen: (sandbox, query) => happen[query.get('what') ?? '']?.(sandbox),
  reset(sandbox) {
    sandbox.reset();
    forgetCustomer();
    trouble = new Set();
  },
  journal: ({ journal }) => journal.requests(),
  payments: ({ world }) => [...world.records.payments.values()].map(({ id, status }) => ({ id, status })),
  now: ({ clock }) => ({ now: clock.now() }),
};

/** The switches of the playground, below `control/`. */
export const answerControl = async (sandbox: Sandbox, request: Request): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url);
  const name = pathname.split('/control/')[1] ?? '';
  return json((await switches[name]?.(sandbox, searchParams)) ?? null);
};

/** Lets a request meet what the visitor chose. */
export const throughTrouble = async (request: Request, work: () => Promise<Response>): Promise<Response> => {
  if (trouble.has('offline')) return Response.error();
  if (trouble.has('slow')) await new Promise((done) => setTimeout(done, SLOW));
  const isPayment = request.method === 'POST' && request.url.includes('/shop/payments');
  if (trouble.has('unavailable') && !isPayment) return new Response('{"errors":[]}', { status: 503 });
  const answer = await work();
  return trouble.has('lost') && isPayment ? Response.error() : answer;
};
