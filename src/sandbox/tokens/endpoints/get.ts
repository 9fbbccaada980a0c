import { ok } from '../../http/answer.js';
import { tokenJson } from '../token-json.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { tokenOf } from './find.js';

export const getToken = serverEndpoint('GET', '/tokens/:tokenId', ({ world, merchant, params }) =>
  ok(tokenJson(tokenOf(world, merchant, params))),
);
