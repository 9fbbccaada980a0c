import { ok } from '../../http/answer.js';
import { findMandate, mandateJson } from '../mandate.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const getMandate = serverEndpoint('GET', '/mandates/:reference', ({ world, merchant, params }) =>
  ok({ mandate: mandateJson(findMandate(world, merchant.id, params.get('reference'))) }),
);
