import { noContent } from '../../http/answer.js';
import { updateTokenRequest } from '../schema.js';
import { tokenJson } from '../token-json.js';
import { updateToken as update } from '../update.js';
import { announce } from '../../announce.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { tokenOf } from './find.js';

export const updateToken = serverEndpoint(
  'PUT',
  '/tokens/:tokenId',
  async ({ world, merchant, params, body }) => {
    const token = tokenOf(world, merchant, params);
    await update(world, token, body);
    announce(world, merchant.id, 'token', 'updated', tokenJson(token));
    return noContent;
  },
  updateTokenRequest,
);
