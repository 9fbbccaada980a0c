import { paymentJson } from '../../payments/output.js';
import { serverEndpoint } from '../endpoint.js';
import { listed, paged } from '../paging.js';

export const findPayments = serverEndpoint('GET', '/payments', ({ world, merchant, query }) => {
  const found = listed(world.records.payments.values(), merchant.id, query, (payment) => payment);
  return paged('payments', found, query, (payment) => paymentJson(world, payment));
});
