import type { PaymentContext } from '../domain/payment-context.js';
import type { PaymentProduct } from '../domain/product.js';
import type { Connection } from './connection.js';
import { contextQuery } from './context.js';
import { ifNotFound } from './decode/if-not-found.js';
import { decodeProduct, decodeProducts } from './decode/product.js';
import { request } from './request.js';
import { withFieldKinds } from './with-field-kinds.js';

/** The products for the context, in display order and without their fields; empty if there are none. */
export const getPaymentProducts = (
  connection: Connection,
  context: PaymentContext,
  signal?: AbortSignal,
): Promise<readonly PaymentProduct[]> =>
  request(connection, `products${contextQuery(context, { hide: 'fields' })}`, decodeProducts, {
    signal,
  }).catch(ifNotFound([]));

/** One product with its fields. `forceBasicFlow` requests the card fields of Bancontact (3012). */
export const getPaymentProduct = (
  connection: Connection,
  paymentProductId: number,
  context: PaymentContext,
  signal?: AbortSignal,
  options?: { readonly forceBasicFlow?: boolean | undefined },
): Promise<PaymentProduct> =>
  request(connection, `products/${paymentProductId}${contextQuery(context, options)}`, decodeProduct, {
    signal,
  }).then(withFieldKinds);
