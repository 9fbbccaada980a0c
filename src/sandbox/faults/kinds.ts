import { rotateKey } from '../sessions/keys.js';
import { corsHeaders } from '../http/cors.js';
import { ApiError, connectEntry, inventedErrors, observedErrors } from '../http/errors.js';
import { refusalOf } from '../http/refusal.js';
import type { World } from '../world.js';
import { ConnectionLost, abandoned, cutOff } from './connection.js';
import type { Caller } from './match.js';
import type { Rule } from './fault-rule.js';

/** A call that a rule applies to. */
export interface FaultCall<R> {
  readonly world: World;
  readonly rule: R;
  readonly caller: Caller;
  readonly request: Request;
  /** Runs the sandbox's own work. */
  readonly work: () => Promise<Response>;
}

type Kinds = { [K in Rule['kind']]: (call: FaultCall<Extract<Rule, { kind: K }>>) => Promise<Response> };

const errors: Readonly<Record<number, () => ApiError>> = {
  403: observedErrors.sessionNotAllowed,
  404: inventedErrors.unknownPath,
  409: observedErrors.duplicateInProgress,
  413: inventedErrors.bodyTooLarge,
  415: inventedErrors.wrongContentType,
  500: observedErrors.unknownServerError,
};

const refusal = (status: number): Response =>
  refusalOf(
    errors[status]?.() ?? new ApiError(status, [connectEntry(status, '9999', 'UNKNOWN_SERVER_ERROR')]),
  );

/** Lets pages read an answer that comes from no endpoint, as the platform does with its errors. */
const readable = (response: Response, { request }: FaultCall<unknown>): Response => {
  if (new URL(request.url).pathname.startsWith('/client/'))
    for (const [name, value] of Object.entries(corsHeaders)) response.headers.set(name, value);
  return response;
};

const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

const answer = (body: string, type: string, status: number): Response =>
  new Response(BODILESS.has(status) ? null : body, {
    status,
    headers: { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
  });

/** The same answer with another body. */
const withBody = (response: Response, body: string): Response => {
  const { status, headers } = response;
  return new Response(BODILESS.has(status) ? null : body, { status, headers });
};

/** The effect of each kind of fault on a call. */
export const kinds = {
  delay: ({ work }) => work(),
  never: ({ request }) => abandoned(request.signal),
  status: async (call) => {
    const { when = 'before', status = 500 } = call.rule;
    if (when === 'after') await call.work();
    return readable(refusal(status), call);
  },
  reset: async ({ rule, work }) => {
    if (rule.when === 'after') await work();
    throw new ConnectionLost();
  },
  'cut-off': async ({ work }) => cutOff(await work()),
  half: async ({ work }) => {
    const response = await work();
    const text = await response.text();
    return withBody(response, text.slice(0, text.length >> 1));
  },
  'not-json': async (call) => readable(answer('not json', 'application/json', call.rule.status ?? 200), call),
  html: async (call) =>
    readable(answer('<!doctype html><title>Proxy</title>', 'text/html', call.rule.status ?? 200), call),
  answer: async (call) =>
    readable(answer(JSON.stringify(call.rule.body) ?? '', 'application/json', call.rule.status ?? 200), call),
  change: async ({ rule, work }) => {
    const response = await work();
    return withBody(response, JSON.stringify(rule.change(await response.json())) ?? '');
  },
  'no-cors': async ({ work }) => {
    const response = await work();
    response.headers.delete('Access-Control-Allow-Origin');
    return response;
  },
  'rotate-key': async ({ world, rule, caller, work }) => {
    if (caller.session) await rotateKey(world, caller.session, rule.grace);
    return work();
  },
  'expire-session': ({ world, caller, work }) => {
    if (caller.session) caller.session.expiresAt = world.clock.now();
    return work();
  },
  advance: ({ world, rule, work }) => {
    world.clock.advance(rule.by);
    return work();
  },
} satisfies Kinds;
