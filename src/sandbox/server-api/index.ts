import type { Hono } from 'hono';
import { authenticateServer } from '../auth/v1hmac.js';
import { toResponse } from '../http/answer.js';
import { type Endpoint, type Env, mount } from '../http/endpoint.js';
import { originOf } from '../http/origin.js';
import { Query } from '../http/query.js';
import { validate } from '../http/validate.js';
import { readNoted } from '../journal/keep-requests.js';
import { noFilters } from '../products/filter.js';
import type { World } from '../world.js';
import type { ServerContext } from './endpoint.js';
import { fileEndpoints, serverEndpoints } from './endpoints.js';
import { once } from './idempotence.js';

const LONGEST_CARD_NUMBER = 19;

const mountAt = (
  app: Hono<Env>,
  world: World,
  base: string,
  endpoints: readonly Endpoint<ServerContext>[],
): void =>
  mount(app, `${base}/:merchantId`, endpoints, async (endpoint, request, params, from) => {
    const merchant = await authenticateServer(world, request, from, params.get('merchantId') ?? '');
    const query = new Query(new URL(request.url).searchParams);
    const origin = originOf(world, request);
    const answer = await once(world, merchant, request, async () => {
      const body = endpoint.body && validate(endpoint.body, await readNoted(world, request));
      return endpoint.handle({
        world,
        merchant,
        filters: noFilters,
        accounts: () => [],
        clickToPay: merchant.clickToPay ?? false,
        longestIin: LONGEST_CARD_NUMBER,
        params,
        query,
        body,
        request,
        origin,
      });
    });
    const location = answer.headers?.['Location'];
    const headers = location !== undefined && { Location: `${origin}/v1/${merchant.id}/${location}` };
    return toResponse({ ...answer, headers: { ...answer.headers, ...headers } });
  });

export const mountServerApi = (app: Hono<Env>, world: World): void => {
  mountAt(app, world, '/v1', serverEndpoints);
  mountAt(app, world, '/files/v1', fileEndpoints);
};
