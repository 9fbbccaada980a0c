import { noContent } from '../../http/answer.js';
import { seen } from '../../http/errors.js';
import { tokenJson } from '../token-json.js';
import { announce } from '../../announce.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { tokenOf } from './find.js';

export const deleteToken = serverEndpoint(
  'DELETE',
  '/tokens/:tokenId',
  ({ world, merchant, params, query }) => {
    const token = tokenOf(world, merchant, params);
    if (!/^(\d{8})?$/.test(query.text('mandateCancelDate') ?? ''))
      throw seen.invalidValue('mandateCancelDate');
    token.deletedAt = world.clock.now();
    announce(world, merchant.id, 'token', 'deleted', tokenJson(token));
    return noContent;
  },
);
