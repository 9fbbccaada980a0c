import { rotateKey } from '../sessions/keys.js';
import { corsHeaders } from '../http/cors.js';
import { ApiError, connectEntry, ours, seen } from '../http/errors.js';
import { refusalOf } from '../http/refusal.js';
import type { World } from '../world.js';
import { ConnectionLost, abandoned, cutOff } from './connection.js';
import type { Caller } from './match.js';
import type { Rule } from './fault-rule.js';

export interface Met<R> {
  readonly world: World;
  readonly rule: R;
  readonly caller: Caller;
  readonly request: Request;
  /** Lets the sandbox do its work. */
  readonly work: () => Promise<Response>;
}

type Kinds = { [K in Rule['kind']]: (met: Met<Extract<Rule, { kind: K }>>) => Promise<Response> };

const errors: Readonly<Record<number, () => ApiError>> = {
  403: seen.sessionNotAllowed,
  404: ours.unknownPath,
  409: seen.duplicateInProgress,
  413: ours.bodyTooLarge,
  415: ours.wrongContentType,
  500: seen.unknownServerError,
};

const refusal = (status: number): Response =>
  refusalOf(
    errors[status]?.() ?? new ApiError(status, [connectEntry(status, '9999', 'UNKNOWN_SERVER_ERROR')]),
  );

/** What is no answer of an endpoint can be read by pages nevertheless, as the platform's own refusals. */
const readable = (response: Response, { request }: Met<unknown>): Response => {
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

/** What each kind of fault does to a call that it meets. */
export const kinds = {
  delay: ({ work }) => work(),
  never: ({ request }) => abandoned(request.signal),
  status: async (met) => {
    const { when = 'before', status = 500 } = met.rule;
    if (when === 'after') await met.work();
    return readable(refusal(status), met);
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
  'not-json': async (met) => readable(answer('not json', 'application/json', met.rule.status ?? 200), met),
  html: async (met) =>
    readable(answer('<!doctype html><title>Proxy</title>', 'text/html', met.rule.status ?? 200), met),
  answer: async (met) =>
    readable(answer(JSON.stringify(met.rule.body) ?? '', 'application/json', met.rule.status ?? 200), met),
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
