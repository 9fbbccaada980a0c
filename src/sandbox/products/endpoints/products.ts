import { ok } from '../../http/answer.js';
import { inventedErrors } from '../../http/errors.js';
import { contextOf } from '../context.js';
import { available } from '../filter.js';
import { withFlow } from '../lookup.js';
import { hiddenOf, present, shownUnder } from '../present.js';
import { commonEndpoint } from '../../common-api/endpoint.js';

export const findProducts = commonEndpoint(
  'GET',
  '/products',
  ({ world, filters, accounts, clickToPay, query }) => {
    const hidden = hiddenOf(query);
    const shown = available(filters, contextOf(query))
      .map((product) => withFlow(product, query, world.settings.choices))
      .filter((product) => shownUnder(hidden, product));
    if (shown.length === 0 && world.settings.choices.nothingFound === 'not-found')
      throw inventedErrors.notFound('NO_PAYMENT_PRODUCTS_FOUND');
    const stored = accounts();
    return ok({
      paymentProducts: shown.map((product) =>
        present(product, query, {
          accountsOnFile: stored.filter(({ paymentProductId }) => paymentProductId === product.id),
          clickToPay,
        }),
      ),
    });
  },
);
