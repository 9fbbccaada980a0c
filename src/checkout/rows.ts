import type { AccountOnFile } from '../domain/account-on-file.js';
import type { PaymentProduct, PaymentProductGroup } from '../domain/product.js';

/** One entry of the list: a stored account, a group or a product. */
export type Row = { readonly key: string; readonly label: string; readonly logos: readonly string[] } & (
  | { readonly kind: 'account'; readonly account: AccountOnFile; readonly product: PaymentProduct }
  | {
      readonly kind: 'group';
      readonly group: PaymentProductGroup;
      readonly members: readonly PaymentProduct[];
    }
  | { readonly kind: 'product'; readonly product: PaymentProduct }
);

/** Apple Pay and Google Pay: offered only where their own scripts say that they can work. */
const wallets = new Set([302, 320]);

const logosOf = (products: readonly { readonly logo: string | undefined }[]) =>
  products.flatMap(({ logo }) => (logo ? [logo] : []));

/**
 * The list in its order: stored accounts first, then groups and products by `displayOrder`; a group stands where its
 * first member would and takes its members' place.
 */
export const rowsOf = (
  products: readonly PaymentProduct[],
  groups: readonly PaymentProductGroup[],
): readonly Row[] => {
  const offered = products.filter(({ id }) => !wallets.has(id));
  const grouped = new Map(groups.map((group) => [group.id, [] as PaymentProduct[]]));
  const accounts: Row[] = [];
  const others: (Row & { order: number })[] = [];
  for (const product of offered) {
    for (const account of product.accountsOnFile) {
      accounts.push({
        key: `account-${account.id}`,
        kind: 'account',
        account,
        product,
        label: product.label,
        logos: logosOf([account.logo ? account : product]),
      });
    }
    const members = grouped.get(product.paymentProductGroup ?? '');
    if (members) members.push(product);
    else
      others.push({
        key: `product-${product.id}`,
        kind: 'product',
        product,
        label: product.label,
        logos: logosOf([product]),
        order: product.displayOrder,
      });
  }
  for (const group of groups) {
    const members = grouped.get(group.id) ?? [];
    if (members.length)
      others.push({
        key: `group-${group.id}`,
        kind: 'group',
        group,
        members,
        label: group.label,
        logos: logosOf(members),
        order: Math.min(...members.map(({ displayOrder }) => displayOrder)),
      });
  }
  return [...accounts, ...others.sort((a, b) => a.order - b.order)];
};

/** The row of a product's or group's id, as `payment-product` and `select()` name it. */
export const rowOf = (rows: readonly Row[], id: string): Row | undefined =>
  rows.find(({ key }) => key === id || key === `group-${id}` || key === `product-${id}`) ??
  rows.find((row) => row.kind === 'group' && row.members.some((member) => String(member.id) === id));
