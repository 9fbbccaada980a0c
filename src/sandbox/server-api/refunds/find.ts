import { findPayment } from '../../payments/find.js';
import { refundJson } from '../../refunds/refund.js';
import { serverEndpoint } from '../endpoint.js';
import { listed, paged } from '../paging.js';

export const findRefunds = serverEndpoint('GET', '/refunds', ({ world, merchant, query }) => {
  const found = listed(world.records.refunds.values(), merchant.id, query, ({ paymentId }) =>
    findPayment(world, merchant.id, paymentId),
  );
  return paged('refunds', found, query, (refund) => refundJson(world, refund));
});
