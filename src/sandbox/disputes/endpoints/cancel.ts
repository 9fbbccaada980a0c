import { changeDispute, disputeJson, findDispute } from '../dispute.js';
import { ok } from '../../http/answer.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const cancelDispute = serverEndpoint(
  'POST',
  '/disputes/:disputeId/cancel',
  ({ world, merchant, params }) => {
    const dispute = findDispute(world, merchant.id, params.get('disputeId'));
    changeDispute(world, dispute, 'CANCELLED');
    return ok(disputeJson(world, dispute));
  },
);
