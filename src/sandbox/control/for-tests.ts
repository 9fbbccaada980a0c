import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Sandbox } from '../create-sandbox.js';
import { noContent, ok, toResponse } from '../http/answer.js';
import { readJson } from '../http/body.js';
import { ApiError, connectEntry, inventedErrors } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import { text } from '../http/schema.js';
import { validate } from '../http/validate.js';
import type { RequestPattern } from '../journal/pattern.js';

const optionalText = v.optional(text);

const pattern = v.strictObject({
  method: optionalText,
  path: optionalText,
  merchant: optionalText,
  status: v.optional(v.number()),
  idempotenceKey: optionalText,
  payment: optionalText,
  body: v.optional(v.unknown()),
  sealed: v.optional(v.unknown()),
});

const verification = v.strictObject({
  ...pattern.entries,
  times: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});

/** What is wrong with a call to the control port, in a sentence. */
const wrong = (error: unknown): ApiError => {
  const message = error instanceof Error ? error.message : 'unknown';
  return new ApiError(400, [{ ...connectEntry(400, '1112', 'CONTROL_CALL_IS_WRONG'), message }]);
};

const json = (body: object) => toResponse(ok(body as JsonObject));

/** What tests in other programs ask of a sandbox beside faults: requests, snapshots, seeds, events. */
export const mountForTests = (
  app: Hono,
  {
    journal,
    snapshots,
    reset,
    seed,
    webhooks,
  }: Pick<Sandbox, 'journal' | 'snapshots' | 'reset' | 'seed' | 'webhooks'>,
): void => {
  app.get('/journal', () => json({ requests: journal.requests() }));
  app.post('/journal/requests', async ({ req }) => {
    const wanted: RequestPattern = validate(pattern, await readJson(req.raw));
    return json({ requests: journal.requests(wanted), nearMisses: journal.nearMisses(wanted) });
  });
  app.post('/journal/verify', async ({ req }) => {
    const { times, ...wanted } = validate(verification, await readJson(req.raw));
    try {
      return json({ requests: journal.verify(wanted, times) });
    } catch (error) {
      throw wrong(error);
    }
  });
  app.delete('/journal', () => {
    journal.clear();
    return toResponse(noContent);
  });

  app.get('/snapshots', () => json({ snapshots: snapshots.names() }));
  app.put('/snapshots/:name', ({ req }) => {
    snapshots.take(req.param('name'));
    return toResponse(noContent);
  });
  app.post('/reset', async ({ req }) => {
    const { snapshot } = validate(v.strictObject({ snapshot: optionalText }), await readJson(req.raw));
    try {
      reset(snapshot);
    } catch (error) {
      throw wrong(error);
    }
    return toResponse(noContent);
  });
  app.post('/seed', async ({ req }) => {
    try {
      // It says itself, with paths, what is wrong.
      await seed((await readJson(req.raw)) as never);
    } catch (error) {
      throw error instanceof ApiError ? error : wrong(error);
    }
    return toResponse(noContent);
  });

  app.get('/webhooks', () =>
    json({ events: webhooks?.events() ?? [], attempts: webhooks?.attempts() ?? [] }),
  );
  app.post('/webhooks/:id/send', ({ req }) => {
    if (!webhooks?.sendAgain(req.param('id'))) throw inventedErrors.notFound('UNKNOWN_EVENT_ID', 'id');
    return toResponse(noContent);
  });
};
