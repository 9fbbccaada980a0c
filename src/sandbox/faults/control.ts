import { Hono } from 'hono';
import * as v from 'valibot';
import { errorAnswer, toResponse } from '../http/answer.js';
import { readJson } from '../http/body.js';
import { ApiError, connectEntry, inventedErrors, observedErrors } from '../http/errors.js';
import { refusalOf } from '../http/refusal.js';
import type { Json, JsonObject } from '../http/json.js';
import { validate } from '../http/validate.js';
import { mountForTests } from '../control/for-tests.js';
import type { Sandbox } from '../create-sandbox.js';
import type { Fault } from './index.js';
import { milliseconds } from '../http/schema.js';
import { faultRule } from './rule.js';

const digest = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

/** Compares hashes, so that the duration reveals nothing. */
const same = async (a: string, b: string): Promise<boolean> => {
  const [left, right] = await Promise.all([digest(a), digest(b)]);
  return left.reduce((difference, byte, at) => difference | (byte ^ (right[at] ?? 0)), 0) === 0;
};

const unauthorized = () =>
  new ApiError(
    401,
    [connectEntry(401, '9002', 'MISSING_OR_INVALID_AUTHORIZATION')],
    {},
    {
      'WWW-Authenticate': 'Bearer',
    },
  );

const json = (status: number, body: Json) => toResponse({ status, body });
const done = () => toResponse({ status: 204 });

const faultJson = ({ id, rule, met }: Fault): JsonObject => ({
  id,
  met: met(),
  rule: rule as unknown as Json,
});

/**
 * The control API for tests in other programs. It belongs on a port of its own that nobody else can reach,
 * since its token gives full control of the sandbox.
 */
export const controlApi = (sandbox: Sandbox, token: string): ((request: Request) => Promise<Response>) => {
  const { faults, clock, world } = sandbox;
  const app = new Hono();
  app.use(async ({ req }, next) => {
    if (!(await same(req.header('Authorization') ?? '', `Bearer ${token}`))) throw unauthorized();
    return next();
  });
  const found = (id: string): Fault => {
    const fault = faults.get(id);
    if (!fault) throw inventedErrors.notFound('UNKNOWN_FAULT_ID', 'id');
    return fault;
  };
  /** Finds a session by its own id, or by its customer's, which is not a credential. */
  const sessionId = (id: string): string => {
    const { sessions } = world.records;
    const session = sessions.get(id) ?? [...sessions.values()].find(({ customerId }) => customerId === id);
    if (!session) throw inventedErrors.notFound('UNKNOWN_SESSION', 'session');
    return session.id;
  };

  app.get('/faults', () => json(200, { faults: faults.list().map(faultJson) }));
  app.post('/faults', async ({ req }) => {
    const rule = validate(faultRule, await readJson(req.raw));
    if (rule.session !== undefined) sessionId(rule.session);
    else if (rule.merchant === undefined && !rule.everyone) throw observedErrors.missing('session');
    if (rule.merchant !== undefined && !world.settings.merchants.has(rule.merchant))
      throw inventedErrors.notFound('UNKNOWN_MERCHANT', 'merchant');
    return json(201, faultJson(faults.add(rule)));
  });
  app.delete('/faults', ({ req }) => {
    const session = req.query('session');
    const merchant = req.query('merchant');
    faults.clear({ ...(session !== undefined && { session }), ...(merchant !== undefined && { merchant }) });
    return done();
  });
  app.get('/faults/:id', ({ req }) => json(200, faultJson(found(req.param('id')))));
  app.delete('/faults/:id', ({ req }) => {
    found(req.param('id')).remove();
    return done();
  });

  app.post('/sessions/:id/expire', ({ req }) => {
    faults.expireSession(sessionId(req.param('id')));
    return done();
  });
  app.post('/sessions/:id/rotate-key', async ({ req }) => {
    const { grace } = validate(v.strictObject({ grace: v.optional(milliseconds) }), await readJson(req.raw));
    return json(200, { keyId: await faults.rotateKey(sessionId(req.param('id')), grace) });
  });
  app.get('/sessions/:id/requests', ({ req }) => {
    const customerId = world.records.sessions.get(sessionId(req.param('id')))?.customerId ?? '';
    const own = world.requests.entries().filter(({ path }) => path.split('/')[3] === customerId);
    return json(200, { requests: own.map(({ method, path, status, at }) => ({ method, path, status, at })) });
  });

  app.get('/clock', () => json(200, { now: clock.now() }));
  app.post('/clock', async ({ req }) => {
    clock.advance(validate(v.strictObject({ advance: milliseconds }), await readJson(req.raw)).advance);
    return json(200, { now: clock.now() });
  });

  mountForTests(app, sandbox);

  app.notFound(() => refusalOf(inventedErrors.unknownPath()));
  app.onError((error) => {
    if (error instanceof ApiError) return toResponse(errorAnswer(error));
    world.onFault(error);
    return refusalOf(observedErrors.unknownServerError());
  });
  return async (request) => app.fetch(request);
};
