import { disputeJson, findDispute } from '../dispute.js';
import { ok } from '../../http/answer.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const getDispute = serverEndpoint('GET', '/disputes/:disputeId', ({ world, merchant, params }) =>
  ok(disputeJson(world, findDispute(world, merchant.id, params.get('disputeId')))),
);
