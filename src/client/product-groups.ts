import type { PaymentContext } from '../domain/payment-context.js';
import type { PaymentProductGroup } from '../domain/product.js';
import type { Connection } from './connection.js';
import { contextQuery } from './context.js';
import { ifNotFound } from './decode/if-not-found.js';
import { decodeGroup, decodeGroups } from './decode/product.js';
import { request } from './request.js';
import { withFieldKinds } from './with-field-kinds.js';

/**
 * The groups for the context, in display order; empty if there are none. Unlike products they come with their
 * fields, because there is only one group, and most consumers start with its form.
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

/** One group with the fields that its products share; the rules depend on the card's product. */
export const getPaymentProductGroup = (
  connection: Connection,
  id: string,
  context: PaymentContext,
  signal?: AbortSignal,
): Promise<PaymentProductGroup> =>
  request(connection, `productgroups/${encodeURIComponent(id)}${contextQuery(context)}`, decodeGroup, {
    signal,
  }).then(withFieldKinds);
