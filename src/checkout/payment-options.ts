import type { PaymentProductField } from '../domain/field.js';
import type { AccountOnFile } from '../domain/account-on-file.js';
import { emptyForm, visibleFields } from '../domain/form.js';
import type { PaymentProduct, PaymentProductGroup } from '../domain/product.js';
import { isStorable } from '../domain/purpose.js';
import type { Settings } from './settings.js';

/**
 * One entry of the list: a stored account, a group or a product.
 * Its `key` is unique across lists. A stored account's key includes its attributes, because the same id means
 * another account in another session.
 */
export type PaymentOption = {
  readonly key: string;
  readonly label: string;
  readonly logos: readonly string[];
  /** Whether a long list hides it at first. */
  readonly folds?: boolean;
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

/** How well a product works on phones, from worst to best. */
const mobileLevels = ['NO_SUPPORT', 'BASIC_SUPPORT', 'OPTIMISED_SUPPORT'];

/** What the page says about the order of the list; see `Settings`. */
export type ListPreferences = Pick<Settings, 'order' | 'isSmall'> & Partial<Pick<Settings, 'purpose'>>;

/** The visible fields of any of these products, each once and optional. */
const usualFieldsOf = (products: readonly PaymentProduct[]): readonly PaymentProductField[] => {
  const fields = products.flatMap((product) => visibleFields(emptyForm(product.fields)));
  return [...new Map(fields.map((field) => [field.id, { ...field, required: false }])).values()];
};

/**
 * The options in display order: stored accounts first, then what the page has named, then groups and products by
 * `displayOrder`. A group takes the place of its first member and replaces its members. On a small screen, where the
 * page names nothing, what works well on phones comes before the rest.
 * To save, there is only what can be stored; to manage, what is stored comes last.
 *
 * @param usual the usual products of groups, with their fields
 */
export const paymentOptions = (
  products: readonly PaymentProduct[],
  groups: readonly PaymentProductGroup[],
  usual: readonly PaymentProduct[] = [],
  { order, isSmall, purpose = 'pay' }: ListPreferences = { order: [], isSmall: false },
): readonly PaymentOption[] => {
  const levelOf = ({ mobileIntegrationLevel }: PaymentProduct) =>
    isSmall && !order.length ? mobileLevels.indexOf(mobileIntegrationLevel!) : 0;
  const offered = purpose === 'pay' ? products : products.filter(isStorable);
  const others = [
    ...offered
      .filter(({ paymentProductGroup }) => !groups.some(({ id }) => id === paymentProductGroup))
      .map((product) =>
        makeOption('product', product.id, product, [product], {
          product,
          level: levelOf(product),
          order: product.displayOrder,
        }),
      ),
    ...groups.flatMap((group) => {
      const members = offered.filter(({ paymentProductGroup }) => paymentProductGroup === group.id);
      const usualFields = usualFieldsOf(usual.filter(({ id }) => members.some((member) => member.id === id)));
      return members.length
        ? makeOption('group', group.id, group, members, {
            group,
            members,
            usualFields,
            level: Math.max(...members.map(levelOf)),
            order: Math.min(...members.map(({ displayOrder }) => displayOrder)),
          })
        : [];
    }),
  ].sort((a, b) => b.level - a.level || a.order - b.order);
  const named = order.flatMap((id) => findOption(others, id) ?? []);
  const accounts = products.flatMap((product) =>
    product.accountsOnFile.map((account) =>
      makeOption(
        'account',
        account.id + JSON.stringify(account.attributes),
        product,
        [account.logo ? account : product],
        { account, product },
      ),
    ),
  );
  const ordered = [...named, ...others];
  if (purpose === 'save') return [...new Set<PaymentOption>(ordered)];
  return [
    ...new Set<PaymentOption>(purpose === 'pay' ? [...accounts, ...ordered] : [...ordered, ...accounts]),
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
