import { captureJson, findCapture } from '../../captures/capture.js';
import { ok } from '../../http/answer.js';
import { serverEndpoint } from '../endpoint.js';

export const getCapture = serverEndpoint('GET', '/captures/:captureId', ({ world, merchant, params }) =>
  ok(captureJson(world, findCapture(world, merchant.id, params.get('captureId')))),
);
