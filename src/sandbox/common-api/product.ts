import { ok } from '../http/answer.js';
import { findProduct, withFlow } from '../products/lookup.js';
import { present } from '../products/present.js';
import { commonEndpoint } from './endpoint.js';

export const getProduct = commonEndpoint('GET', '/products/:productId', (call) => {
  const { world, params, query, filters, accounts } = call;
  const product = findProduct(params, filters, query);
  const stored = accounts().filter(({ paymentProductId }) => paymentProductId === product.id);
  return ok(present(withFlow(product, query, world.settings.choices), query, stored));
});
