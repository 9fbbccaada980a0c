import { type Answer, ok } from '../http/answer.js';
import type { JsonObject } from '../http/json.js';
import type { Query } from '../http/query.js';

/** One page of a `find` call's list, newest first. */
export const paged = <T>(
  name: string,
  found: readonly T[],
  query: Query,
  json: (entry: T) => JsonObject,
): Answer => {
  const offset = query.integer('offset', 0) ?? 0;
  const limit = query.integer('limit', 1, 100) ?? 10;
  const page = [...found].reverse().slice(offset, offset + limit);
  return ok({ [name]: page.map(json), limit, offset, totalCount: found.length });
};

interface Listed {
  readonly merchantId: string;
  readonly merchantReference: string | undefined;
}

/** A merchant's entries by reference, order or hosted checkout. */
export const listed = <T extends Listed>(
  entries: Iterable<T>,
  merchantId: string,
  query: Query,
  orderOf: (entry: T) => {
    readonly merchantOrderId?: number | undefined;
    readonly hostedCheckoutId?: string | undefined;
  } = () => ({}),
): readonly T[] => {
  const reference = query.text('merchantReference');
  const orderId = query.integer('merchantOrderId');
  const checkout = query.text('hostedCheckoutId');
  return [...entries].filter(
    (entry) =>
      entry.merchantId === merchantId &&
      (reference === undefined || entry.merchantReference === reference) &&
      (orderId === undefined || orderOf(entry).merchantOrderId === orderId) &&
      (checkout === undefined || orderOf(entry).hostedCheckoutId === checkout),
  );
};
