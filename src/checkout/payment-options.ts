import type { PaymentProductField } from '../domain/field.js';
import type { AccountOnFile } from '../domain/account-on-file.js';
import { emptyForm, visibleFields } from '../domain/form.js';
import type { PaymentProduct, PaymentProductGroup } from '../domain/product.js';

/**
 * One entry of the list: a stored account, a group or a product.
 * Its `key` is unique across lists. A stored account's key includes its attributes, because the same id means
 * another account in another session.
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
      /**
       * The fields of a group's usual products: shown from the start, as optional, before the number tells the
       * brand.
       */
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

/** The visible fields of any of these products, each once and optional. */
const usualFieldsOf = (products: readonly PaymentProduct[]): readonly PaymentProductField[] => {
  const fields = products.flatMap((product) => visibleFields(emptyForm(product.fields)));
  return [...new Map(fields.map((field) => [field.id, { ...field, required: false }])).values()];
};

/**
 * The options in display order: stored accounts first, then groups and products by `displayOrder`. A group
 * takes the place of its first member and replaces its members.
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

/**
 * The option of a product's or group's id, as in `payment-product` and `select()`; or else by a member's id.
 */
export const findOption = (options: readonly PaymentOption[], id: string): PaymentOption | undefined =>
  options.find(({ key }) => key === id || key === `group-${id}` || key === `product-${id}`) ??
  options.find(
    (option) => option.kind === 'group' && option.members.some((member) => String(member.id) === id),
  );
