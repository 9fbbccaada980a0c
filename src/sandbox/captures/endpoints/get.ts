import { captureJson, findCapture } from '../capture.js';
import { ok } from '../../http/answer.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const getCapture = serverEndpoint('GET', '/captures/:captureId', ({ world, merchant, params }) =>
  ok(captureJson(world, findCapture(world, merchant.id, params.get('captureId')))),
);
