import type { WireAccountOnFile, WireGroup, WireProduct } from '../catalogue/index.js';
import { inventedErrors } from '../http/errors.js';
import { groups } from '../catalogue/index.js';

/** The groups with at least one member among these products. */
export const groupsOf = (products: readonly WireProduct[]): readonly WireGroup[] =>
  [...groups.values()].filter(({ id }) =>
    products.some(({ paymentProductGroup }) => paymentProductGroup === id),
  );

/** The stored accounts of a group's members. */
export const accountsOfGroup = (
  group: WireGroup,
  products: readonly WireProduct[],
  accounts: readonly WireAccountOnFile[],
): readonly WireAccountOnFile[] => {
  const members = new Set(products.filter((p) => p.paymentProductGroup === group.id).map(({ id }) => id));
  return accounts.filter(({ paymentProductId }) => members.has(paymentProductId));
};

/** The group of a path, if it is among these. */
export const findGroup = (
  params: ReadonlyMap<string, string>,
  among: readonly WireGroup[] = [...groups.values()],
): WireGroup => {
  const group = among.find(({ id }) => id === params.get('groupId'));
  if (!group) throw inventedErrors.notFound('UNKNOWN_PRODUCT_GROUP_ID', 'paymentProductGroupId');
  return group;
};
