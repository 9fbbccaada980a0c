import { ok } from '../http/answer.js';
import { ours } from '../http/errors.js';
import { contextOf } from '../products/context.js';
import { available } from '../products/filter.js';
import { withFlow } from '../products/lookup.js';
import { hiddenOf, present, shownUnder } from '../products/present.js';
import { commonEndpoint } from './endpoint.js';

export const findProducts = commonEndpoint('GET', '/products', ({ world, filters, accounts, query }) => {
  const hidden = hiddenOf(query);
  const shown = available(filters, contextOf(query))
    .map((product) => withFlow(product, query, world.settings.choices))
    .filter((product) => shownUnder(hidden, product));
  if (shown.length === 0 && world.settings.choices.nothingFound === 'not-found')
    throw ours.notFound('NO_PAYMENT_PRODUCTS_FOUND');
  const stored = accounts();
  return ok({
    paymentProducts: shown.map((product) =>
      present(
        product,
        query,
        stored.filter(({ paymentProductId }) => paymentProductId === product.id),
      ),
    ),
  });
});
