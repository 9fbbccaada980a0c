import { ok } from '../../http/answer.js';
import { inventedErrors } from '../../http/errors.js';
import { directories } from '../../catalogue/index.js';
import { findProduct } from '../lookup.js';
import { commonEndpoint } from '../../common-api/endpoint.js';

/** The banks behind a product; only some products have a directory. */
export const getDirectory = commonEndpoint('GET', '/products/:productId/directory', (call) => {
  const directory = directories.get(findProduct(call.params, call.filters, call.query).id);
  if (!directory) throw inventedErrors.notFound('DIRECTORY_NOT_FOUND', 'productId');
  return ok(directory);
});
