import { ok } from '../../http/answer.js';
import { findProduct, withFlow } from '../lookup.js';
import { present } from '../present.js';
import { commonEndpoint } from '../../common-api/endpoint.js';

export const getProduct = commonEndpoint('GET', '/products/:productId', (call) => {
  const { world, params, query, filters, accounts, clickToPay } = call;
  const product = findProduct(params, filters, query);
  const accountsOnFile = accounts().filter(({ paymentProductId }) => paymentProductId === product.id);
  return ok(present(withFlow(product, query, world.settings.choices), query, { accountsOnFile, clickToPay }));
});
