import type { WireAccountOnFile, WireGroup, WireProduct } from '../wire.js';
import { groups } from './catalogue.js';

/** The groups of which at least one member is among these products. */
export const groupsOf = (products: readonly WireProduct[]): readonly WireGroup[] =>
  [...groups.values()].filter(({ id }) =>
    products.some(({ paymentProductGroup }) => paymentProductGroup === id),
  );

/** A group offers the stored accounts of its members. */
export const accountsOfGroup = (
  group: WireGroup,
  products: readonly WireProduct[],
  accounts: readonly WireAccountOnFile[],
): readonly WireAccountOnFile[] => {
  const members = new Set(products.filter((p) => p.paymentProductGroup === group.id).map(({ id }) => id));
  return accounts.filter(({ paymentProductId }) => members.has(paymentProductId));
};
