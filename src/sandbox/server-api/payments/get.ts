import { ok } from '../../http/answer.js';
import { findPayment } from '../../payments/find.js';
import { paymentJson } from '../../payments/output.js';
import { serverEndpoint } from '../endpoint.js';

export const getPayment = serverEndpoint('GET', '/payments/:paymentId', ({ world, merchant, params }) =>
  ok(paymentJson(world, findPayment(world, merchant.id, params.get('paymentId')))),
);
