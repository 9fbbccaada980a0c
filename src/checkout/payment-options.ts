import type { PaymentProductField } from '../domain/field.js';
import type { AccountOnFile } from '../domain/account-on-file.js';
import { emptyForm, visibleFields } from '../domain/form.js';
import type { PaymentProduct, PaymentProductGroup } from '../domain/product.js';

/**
 * One entry of the list: a stored account, a group or a product. Its `key` is its own in every list: a stored account's
 * id means another account in another session, so what the account says of itself is part of it.
 */
export type PaymentOption = {
  readonly key: string;
  readonly label: string;
  readonly logos: readonly string[];
} & (
  | { readonly kind: 'account'; readonly account: AccountOnFile; readonly product: PaymentProduct }
  | {
      readonly kind: 'group';
      readonly group: PaymentProductGroup;
      readonly members: readonly PaymentProduct[];
      /** What its usual products ask for: on screen from the start, before a number tells which it is; optional. */
      readonly usualFields: readonly PaymentProductField[];
    }
  | { readonly kind: 'product'; readonly product: PaymentProduct }
);

type Pictured = readonly { readonly logo: string | undefined }[];

const makeOption = <Kind extends PaymentOption['kind'], More>(
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

/** The fields on screen of any of these products, each once, none of them required. */
const usualFieldsOf = (products: readonly PaymentProduct[]): readonly PaymentProductField[] => {
  const fields = products.flatMap((product) => visibleFields(emptyForm(product.fields)));
  return [...new Map(fields.map((field) => [field.id, { ...field, required: false }])).values()];
};

/**
 * The list in its order: stored accounts first, then groups and products by `displayOrder`; a group stands where its
 * first member would and takes its members' place.
 *
 * @param usual the usual products of groups, with their fields
 */
export const paymentOptions = (
  products: readonly PaymentProduct[],
  groups: readonly PaymentProductGroup[],
  usual: readonly PaymentProduct[] = [],
): readonly PaymentOption[] => {
  const others = [
    ...products
      .filter(({ paymentProductGroup }) => !groups.some(({ id }) => id === paymentProductGroup))
      .map((product) =>
        makeOption('product', product.id, product, [product], { product, order: product.displayOrder }),
      ),
    ...groups.flatMap((group) => {
      const members = products.filter(({ paymentProductGroup }) => paymentProductGroup === group.id);
      const order = Math.min(...members.map(({ displayOrder }) => displayOrder));
      const usualFields = usualFieldsOf(usual.filter(({ id }) => members.some((member) => member.id === id)));
      return members.length
        ? makeOption('group', group.id, group, members, { group, members, usualFields, order })
        : [];
    }),
  ];
  return [
    ...products.flatMap((product) =>
      product.accountsOnFile.map((account) =>
        makeOption(
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

/** The option of a product's or group's id, as `payment-product` and `select()` name it. */
export const findOption = (options: readonly PaymentOption[], id: string): PaymentOption | undefined =>
  options.find(({ key }) => key === id || key === `group-${id}` || key === `product-${id}`) ??
  options.find(
    (option) => option.kind === 'group' && option.members.some((member) => String(member.id) === id),
  );
