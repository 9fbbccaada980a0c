import type { Hono } from 'hono';
import { authenticateServer } from '../auth/v1hmac.js';
import { toResponse } from '../http/answer.js';
import { readJson } from '../http/body.js';
import { type Endpoint, type Env, mount } from '../http/endpoint.js';
import { originOf } from '../http/origin.js';
import { Query } from '../http/query.js';
import { validate } from '../http/validate.js';
import type { World } from '../world.js';
import type { ServerContext } from './endpoint.js';
import { once } from './idempotence.js';
import { createPayment } from './payments/create.js';
import { getPayment } from './payments/get.js';
import { createSession } from './sessions.js';

/** Every endpoint of the Server API. */
const endpoints: readonly Endpoint<ServerContext>[] = [createSession, createPayment, getPayment];

export const mountServerApi = (app: Hono<Env>, world: World): void =>
  mount(app, '/v1/:merchantId', endpoints, async (endpoint, request, params, target) => {
    const merchant = await authenticateServer(world, request, target, params.get('merchantId') ?? '');
    const query = new Query(new URL(request.url).searchParams);
    const origin = originOf(world, request);
    const answer = await once(world, merchant, request, async () => {
      const body = endpoint.body && validate(endpoint.body, await readJson(request));
      return endpoint.handle({ world, merchant, params, query, body, request, origin });
    });
    const location = answer.headers?.['Location'];
    return toResponse(
      location === undefined
        ? answer
        : { ...answer, headers: { ...answer.headers, Location: `${origin}/v1/${merchant.id}/${location}` } },
    );
  });
