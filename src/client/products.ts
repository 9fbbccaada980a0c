import type { PaymentContext } from '../domain/payment-context.js';
import type { PaymentProduct } from '../domain/product.js';
import type { Connection } from './connection.js';
import { ifNotFound } from './decode/failure.js';
import { decodeEntries, decodeProduct } from './decode/product.js';
import { contextQuery, withQuery } from './query.js';
import { request } from './request.js';

/** Every product fit for the context, in the order to show them, without their fields. Nothing fits: an empty list. */
export const getPaymentProducts = async (
  connection: Connection,
  context: PaymentContext,
  signal?: AbortSignal,
): Promise<readonly PaymentProduct[]> => {
  const path = withQuery('products', { ...contextQuery(context), hide: 'fields' });
  const answer = await request(connection, path, { signal }).catch(ifNotFound({}));
  return decodeEntries(answer, 'paymentProducts', connection.session.assetUrl, decodeProduct);
};

/** One product with its fields. `forceBasicFlow` asks for the card fields of Bancontact (3012). */
export const getPaymentProduct = async (
  connection: Connection,
  paymentProductId: number,
  context: PaymentContext,
  signal?: AbortSignal,
  { forceBasicFlow }: { readonly forceBasicFlow?: boolean | undefined } = {},
): Promise<PaymentProduct> => {
  const path = withQuery(`products/${paymentProductId}`, { ...contextQuery(context), forceBasicFlow });
  return decodeProduct(await request(connection, path, { signal }), '$', connection.session.assetUrl);
};
