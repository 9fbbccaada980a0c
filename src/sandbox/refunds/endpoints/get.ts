import { ok } from '../../http/answer.js';
import { findRefund, refundJson } from '../refund.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const getRefund = serverEndpoint('GET', '/refunds/:refundId', ({ world, merchant, params }) =>
  ok(refundJson(world, findRefund(world, merchant.id, params.get('refundId')))),
);
