import type { Hono } from 'hono';
import { authenticateClient, checkClientMetaInfo } from '../auth/v1client.js';
import { toResponse } from '../http/answer.js';
import { readJson } from '../http/body.js';
import { type Env, type Endpoint, mount } from '../http/endpoint.js';
import { originOf } from '../http/origin.js';
import { Query } from '../http/query.js';
import { validate } from '../http/validate.js';
import type { World } from '../world.js';
import type { ClientContext } from './endpoint.js';
import { getIinDetails } from './iin-details.js';
import { getProduct } from './product.js';
import { findProductGroups, getProductGroup } from './product-groups.js';
import { findProducts } from './products.js';
import { getPublicKey } from './public-key.js';

/** Every endpoint of the Client API. */
const endpoints: readonly Endpoint<ClientContext>[] = [
  findProducts,
  getProduct,
  findProductGroups,
  getProductGroup,
  getIinDetails,
  getPublicKey,
];

export const mountClientApi = (app: Hono<Env>, world: World): void =>
  mount(app, '/client/v1/:customerId', endpoints, async (endpoint, request, params) => {
    const session = authenticateClient(world, request, params.get('customerId') ?? '');
    checkClientMetaInfo(request);
    const body = endpoint.body && validate(endpoint.body, await readJson(request));
    const query = new Query(new URL(request.url).searchParams);
    const origin = originOf(world, request);
    return toResponse(await endpoint.handle({ world, session, params, query, body, request, origin }));
  });
