import type { Hono } from 'hono';
import * as v from 'valibot';
import { authenticateKey } from '../auth/v1hmac.js';
import { ok, toResponse } from '../http/answer.js';
import { readJson } from '../http/body.js';
import { DAY } from '../clock.js';
import type { Env } from '../http/endpoint.js';
import { validate } from '../http/validate.js';
import type { World } from '../world.js';
import { tick } from './ageing.js';

const TEN_YEARS = 3_653 * DAY;

/** Far enough for a card or a mandate to expire. */
const request = v.strictObject({
  advance: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(TEN_YEARS)),
});

/** Mounts the sandbox's clock, for callers with an API key who sign as for the Server API. */
export const mountClock = (app: Hono<Env>, world: World): void => {
  const time = () => toResponse(ok({ now: world.clock.now(), ahead: world.clock.ahead() }));
  app.get('/sandbox/clock', async ({ req, env }) => {
    await authenticateKey(world, req.raw, env.target ?? '/sandbox/clock');
    return time();
  });
  app.post('/sandbox/clock', async ({ req, env }) => {
    await authenticateKey(world, req.raw, env.target ?? '/sandbox/clock');
    world.clock.advance(validate(request, await readJson(req.raw)).advance);
    tick(world);
    return time();
  });
};
