import { readFile } from '../file.js';
import { findDispute } from '../dispute.js';
import { created } from '../../http/answer.js';
import { inventedErrors } from '../../http/errors.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

/** Adds evidence to a dispute that has not been submitted. */
export const uploadDisputeFile = serverEndpoint(
  'POST',
  '/disputes/:disputeId',
  async ({ world, merchant, params, request }) => {
    const dispute = findDispute(world, merchant.id, params.get('disputeId'));
    if (dispute.status !== 'CREATED') throw inventedErrors.wrongStatus();
    const file = await readFile(request, merchant.id, world.clock.now());
    world.records.files.insert(file.id, file);
    dispute.fileIds = [...dispute.fileIds, file.id];
    return created({ disputeId: dispute.id, fileId: file.id });
  },
);
