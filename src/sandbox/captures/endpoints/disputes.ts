import { findCapture } from '../capture.js';
import { disputeJson } from '../../disputes/dispute.js';
import { ok } from '../../http/answer.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const disputesOfCapture = serverEndpoint(
  'GET',
  '/captures/:captureId/disputes',
  ({ world, merchant, params }) => {
    const { id } = findCapture(world, merchant.id, params.get('captureId'));
    const disputes = [...world.records.disputes.values()].filter(({ captureId }) => captureId === id);
    return ok({ disputes: disputes.map((dispute) => disputeJson(world, dispute)) });
  },
);
