import { ok } from '../../http/answer.js';
import { observedErrors } from '../../http/errors.js';
import { escape } from '../../pages/html.js';
import { products } from '../../catalogue/index.js';
import { passes } from '../../products/filter.js';
import { commonEndpoint } from '../../common-api/endpoint.js';

const section = (name: string) =>
  `<h2>${escape(name)}</h2><p>To pay with ${escape(name)}, the merchant gives us the details that you enter and the ` +
  `amount of your order. We use them for this payment and for what the law asks of us.</p>` +
  `<ul><li>Who you are and how to reach you</li><li>How you pay</li><li>What your device tells us</li></ul>`;

/** The privacy policy in markup, of one product or of all. */
export const getPrivacyPolicy = commonEndpoint('GET', '/services/privacypolicy', ({ query, filters }) => {
  const id = query.integer('paymentProductId', 1);
  const chosen = [...products.values()].filter((product) =>
    id === undefined ? passes(filters, product) : product.id === id,
  );
  if (chosen.length === 0) throw observedErrors.unknownProduct();
  const names = [...new Set(chosen.map(({ displayHints }) => displayHints.label ?? ''))];
  return ok({
    htmlContent:
      `<h1>Privacy statement</h1><p>This is the <strong>sandbox</strong>: nothing that you enter leaves it. ` +
      `<a href="https://example.com/privacy">More about privacy</a>.</p>${names.map(section).join('')}`,
  });
});
