import { ok } from '../http/answer.js';
import { ours } from '../http/errors.js';
import { accountsOf } from '../products/accounts-on-file.js';
import { contextOf } from '../products/context.js';
import { available } from '../products/filter.js';
import { withFlow } from '../products/lookup.js';
import { hiddenOf, present, shownUnder } from '../products/present.js';
import { clientEndpoint } from './endpoint.js';

export const findProducts = clientEndpoint('GET', '/products', ({ world, session, query }) => {
  const hidden = hiddenOf(query);
  const accounts = accountsOf(world, session);
  const shown = available(session, contextOf(query)).filter((product) => shownUnder(hidden, product));
  if (shown.length === 0 && world.settings.choices.nothingFound === 'not-found')
    throw ours.notFound('NO_PAYMENT_PRODUCTS_FOUND');
  return ok({
    paymentProducts: shown.map((product) =>
      present(
        withFlow(product, query),
        hidden,
        accounts.filter(({ paymentProductId }) => paymentProductId === product.id),
      ),
    ),
  });
});
