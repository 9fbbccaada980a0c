import { ok } from '../../http/answer.js';
import { inventedErrors } from '../../http/errors.js';
import { networks } from '../../catalogue/index.js';
import { findProduct } from '../lookup.js';
import { commonEndpoint } from '../../common-api/endpoint.js';

/** The card networks of a wallet, in the wallet's own spelling. */
export const getNetworks = commonEndpoint('GET', '/products/:productId/networks', (call) => {
  const found = networks.get(findProduct(call.params, call.filters, call.query).id);
  if (!found) throw inventedErrors.notFound('NETWORKS_NOT_FOUND', 'productId');
  return ok({ networks: found });
});
