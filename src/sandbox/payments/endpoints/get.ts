import { ok } from '../../http/answer.js';
import { findPayment } from '../find.js';
import { paymentJson } from '../output.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const getPayment = serverEndpoint('GET', '/payments/:paymentId', ({ world, merchant, params }) =>
  ok(paymentJson(world, findPayment(world, merchant.id, params.get('paymentId')))),
);
