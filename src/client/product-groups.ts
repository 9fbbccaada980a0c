import type { PaymentContext } from '../domain/payment-context.js';
import type { PaymentProductGroup } from '../domain/product.js';
import type { Connection } from './connection.js';
import { contextQuery } from './context.js';
import { ifNotFound } from './decode/if-not-found.js';
import { decodeGroup, decodeGroups } from './decode/product.js';
import { request } from './request.js';
import { withFieldKinds } from './with-field-kinds.js';

/**
 * Every group fit for the context, in the order to show them. With their fields, unlike products: there is but one
 * group, and its form is most consumers' first. None fits: an empty list.
 */
export const getPaymentProductGroups = (
  connection: Connection,
  context: PaymentContext,
  signal?: AbortSignal,
): Promise<readonly PaymentProductGroup[]> =>
  request(connection, `productgroups${contextQuery(context)}`, decodeGroups, {
    signal,
  })
    .then((groups) => Promise.all(groups.map(withFieldKinds)))
    .catch(ifNotFound([]));

/** One group with the fields its products share; their rules are known only with the card's product. */
export const getPaymentProductGroup = (
  connection: Connection,
  id: string,
  context: PaymentContext,
  signal?: AbortSignal,
): Promise<PaymentProductGroup> =>
  request(connection, `productgroups/${encodeURIComponent(id)}${contextQuery(context)}`, decodeGroup, {
    signal,
  }).then(withFieldKinds);
