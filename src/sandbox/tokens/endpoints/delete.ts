import { noContent } from '../../http/answer.js';
import { observedErrors } from '../../http/errors.js';
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
      throw observedErrors.invalidValue('mandateCancelDate');
    token.deletedAt = world.clock.now();
    announce(world, merchant.id, 'token', 'deleted', tokenJson(token));
    return noContent;
  },
);
