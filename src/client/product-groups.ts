import type { PaymentContext } from '../domain/payment-context.js';
import type { PaymentProductGroup } from '../domain/product.js';
import type { Connection } from './connection.js';
import { ifNotFound } from './decode/failure.js';
import { decodeEntries, decodeGroup } from './decode/product.js';
import { contextQuery, withQuery } from './query.js';
import { request } from './request.js';

/** Every group fit for the context, in the order to show them, without their fields. */
export const getPaymentProductGroups = async (
  connection: Connection,
  context: PaymentContext,
  signal?: AbortSignal,
): Promise<readonly PaymentProductGroup[]> => {
  const path = withQuery('productgroups', { ...contextQuery(context), hide: 'fields' });
  const answer = await request(connection, path, { signal }).catch(ifNotFound({}));
  return decodeEntries(answer, 'paymentProductGroups', connection.session.assetUrl, decodeGroup);
};

/** One group with the fields its products share; their rules are known only with the card's product. */
export const getPaymentProductGroup = async (
  connection: Connection,
  id: string,
  context: PaymentContext,
  signal?: AbortSignal,
): Promise<PaymentProductGroup> => {
  const path = withQuery(`productgroups/${encodeURIComponent(id)}`, contextQuery(context));
  return decodeGroup(await request(connection, path, { signal }), '$', connection.session.assetUrl);
};
