import { paymentJson } from '../output.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { listed, paged } from '../../server-api/paging.js';

export const findPayments = serverEndpoint('GET', '/payments', ({ world, merchant, query }) => {
  const found = listed(world.records.payments.values(), merchant.id, query, (payment) => payment);
  return paged('payments', found, query, (payment) => paymentJson(world, payment));
});
