import { findPayment } from '../../payments/find.js';
import { refundJson } from '../refund.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { listed, paged } from '../../server-api/paging.js';

export const findRefunds = serverEndpoint('GET', '/refunds', ({ world, merchant, query }) => {
  const found = listed(world.records.refunds.values(), merchant.id, query, ({ paymentId }) =>
    findPayment(world, merchant.id, paymentId),
  );
  return paged('refunds', found, query, (refund) => refundJson(world, refund));
});
