import type { Hono } from 'hono';
import { authenticateClient, checkClientMetaInfo } from '../auth/v1client.js';
import { commonEndpoints } from '../common-api/index.js';
import { toResponse } from '../http/answer.js';
import { type Endpoint, type Env, mount } from '../http/endpoint.js';
import { observedErrors } from '../http/errors.js';
import { originOf } from '../http/origin.js';
import { Query } from '../http/query.js';
import { validate } from '../http/validate.js';
import { readNoted } from '../journal/keep-requests.js';
import { accountsOf } from '../tokens/accounts-on-file.js';
import type { World } from '../world.js';
import type { ClientContext } from './endpoint.js';
import { getPublicKey } from '../sessions/endpoints/public-key.js';

/** Every endpoint of the Client API. */
const endpoints: readonly Endpoint<ClientContext>[] = [...commonEndpoints, getPublicKey];

export const mountClientApi = (app: Hono<Env>, world: World): void =>
  mount(app, '/client/v1/:customerId', endpoints, async (endpoint, request, params) => {
    const session = authenticateClient(world, request, params.get('customerId') ?? '');
    const merchant = world.settings.merchants.get(session.merchantId);
    if (!merchant) throw observedErrors.sessionNotAllowed();
    checkClientMetaInfo(request);
    const answer = await endpoint.handle({
      world,
      merchant,
      session,
      filters: session,
      accounts: () => accountsOf(world, session),
      clickToPay: session.clickToPay ?? merchant.clickToPay ?? false,
      longestIin: world.settings.choices.longestIin,
      params,
      query: new Query(new URL(request.url).searchParams),
      body: endpoint.body && validate(endpoint.body, await readNoted(world, request)),
      request,
      origin: originOf(world, request),
    });
    return toResponse(answer);
  });
