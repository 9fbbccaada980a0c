import { changeDispute, disputeJson, findDispute } from '../../disputes/dispute.js';
import { ok } from '../../http/answer.js';
import { serverEndpoint } from '../endpoint.js';

export const cancelDispute = serverEndpoint(
  'POST',
  '/disputes/:disputeId/cancel',
  ({ world, merchant, params }) => {
    const dispute = findDispute(world, merchant.id, params.get('disputeId'));
    changeDispute(world, dispute, 'CANCELLED');
    return ok(disputeJson(world, dispute));
  },
);
