import { changeDispute, disputeJson, findDispute } from '../dispute.js';
import { ok } from '../../http/answer.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const submitDispute = serverEndpoint(
  'POST',
  '/disputes/:disputeId/submit',
  ({ world, merchant, params }) => {
    const dispute = findDispute(world, merchant.id, params.get('disputeId'));
    changeDispute(world, dispute, 'SUBMITTED');
    return ok(disputeJson(world, dispute));
  },
);
