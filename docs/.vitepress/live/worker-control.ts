import type { Sandbox } from '../../../src/sandbox/index.js';
import { type Trouble, isTrouble } from './trouble.js';

/** As long as a request takes on a bad day, in milliseconds. */
const SLOW = 2500;

let trouble: ReadonlySet<Trouble> = new Set();

const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });

/** The switches of the playground, below `control/`. */
export const answerControl = async (sandbox: Sandbox, request: Request): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url);
  const name = pathname.split('/control/')[1];
  if (name === 'trouble') {
    trouble = new Set(searchParams.getAll('is').filter(isTrouble));
    return json([...trouble]);
  }
  if (name === 'clock') sandbox.clock.advance(Number(searchParams.get('advance')));
  if (name === 'expire')
    for (const id of sandbox.world.records.sessions.keys()) sandbox.faults.expireSession(id);
  if (name === 'reset') {
    sandbox.reset();
    trouble = new Set();
  }
  if (name === 'journal') return json(sandbox.journal.requests());
  return json({ now: sandbox.clock.now() });
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
