import { ok } from '../http/answer.js';
import { accountsOf } from '../products/accounts-on-file.js';
import { findProduct, withFlow } from '../products/lookup.js';
import { hiddenOf, present } from '../products/present.js';
import { clientEndpoint } from './endpoint.js';

export const getProduct = clientEndpoint(
  'GET',
  '/products/:productId',
  ({ world, session, params, query }) => {
    const product = findProduct(params.get('productId') ?? '', session, query);
    const accounts = accountsOf(world, session).filter(
      ({ paymentProductId }) => paymentProductId === product.id,
    );
    return ok(present(withFlow(product, query), hiddenOf(query), accounts));
  },
);
