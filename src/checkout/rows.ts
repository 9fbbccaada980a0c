import type { AccountOnFile } from '../domain/account-on-file.js';
import type { PaymentProduct, PaymentProductGroup } from '../domain/product.js';

/**
 * One entry of the list: a stored account, a group or a product. Its `key` is its own in every list: a stored account's
 * id means another account in another session, so what the account says of itself is part of it.
 */
export type Row = { readonly key: string; readonly label: string; readonly logos: readonly string[] } & (
  | { readonly kind: 'account'; readonly account: AccountOnFile; readonly product: PaymentProduct }
  | {
      readonly kind: 'group';
      readonly group: PaymentProductGroup;
      readonly members: readonly PaymentProduct[];
    }
  | { readonly kind: 'product'; readonly product: PaymentProduct }
);

type Pictured = readonly { readonly logo: string | undefined }[];

const makeRow = <Kind extends Row['kind'], More>(
  kind: Kind,
  id: number | string,
  { label }: { readonly label: string },
  pictured: Pictured,
  more: More,
) => ({
  key: `${kind}-${id}`,
  kind,
  label,
  logos: pictured.flatMap(({ logo }) => logo ?? []),
  ...more,
});

/**
 * The list in its order: stored accounts first, then groups and products by `displayOrder`; a group stands where its
 * first member would and takes its members' place.
 */
export const rowsOf = (
  products: readonly PaymentProduct[],
  groups: readonly PaymentProductGroup[],
): readonly Row[] => {
  const others = [
    ...products
      .filter(({ paymentProductGroup }) => !groups.some(({ id }) => id === paymentProductGroup))
      .map((product) =>
        makeRow('product', product.id, product, [product], { product, order: product.displayOrder }),
      ),
    ...groups.flatMap((group) => {
      const members = products.filter(({ paymentProductGroup }) => paymentProductGroup === group.id);
      const order = Math.min(...members.map(({ displayOrder }) => displayOrder));
      return members.length ? makeRow('group', group.id, group, members, { group, members, order }) : [];
    }),
  ];
  return [
    ...products.flatMap((product) =>
      product.accountsOnFile.map((account) =>
        makeRow(
          'account',
          account.id + JSON.stringify(account.attributes),
          product,
          [account.logo ? account : product],
          { account, product },
        ),
      ),
    ),
    ...others.sort((a, b) => a.order - b.order),
  ];
};

/** The row of a product's or group's id, as `payment-product` and `select()` name it. */
export const rowOf = (rows: readonly Row[], id: string): Row | undefined =>
  rows.find(({ key }) => key === id || key === `group-${id}` || key === `product-${id}`) ??
  rows.find((row) => row.kind === 'group' && row.members.some((member) => String(member.id) === id));
