import { type PaymentOption, findOption } from './payment-options.js';
import type { Settings } from './settings.js';

/** Rows that a folded list shows, unless more of them never fold. */
const shown = 8;
/** Fewer are not worth a button, and so many of the others are shown beside those that never fold. */
const fewest = 3;

/**
 * Marks the options that a long list hides at first, and puts them last: unfolding then moves nothing above. Stored
 * accounts, wallets, and what the page names, never fold.
 */
export const foldLong = (
  options: readonly PaymentOption[],
  { order, preselect = '' }: Pick<Settings, 'order' | 'preselect'>,
): readonly PaymentOption[] => {
  const named = [preselect, ...order].map((id) => findOption(options, id));
  const mayFold = options.filter(
    (option) =>
      option.kind !== 'account' &&
      !(option.kind === 'product' && option.product.paymentMethod === 'mobile') &&
      !named.includes(option),
  );
  const folded = mayFold.slice(Math.max(fewest, shown - options.length + mayFold.length));
  return folded.length < fewest
    ? options
    : [
        ...options.filter((option) => !folded.includes(option)),
        ...folded.map((option) => ({ ...option, folds: true })),
      ];
};

/** The options that are on screen: all of them once the list is unfolded, or a hidden one chosen. */
export const shownOptions = ({
  options,
  chosen,
  isUnfolded,
}: {
  readonly options: readonly PaymentOption[];
  readonly chosen: string | undefined;
  readonly isUnfolded: boolean;
}): readonly PaymentOption[] =>
  options.filter(({ folds }) => !folds || isUnfolded || options.find(({ key }) => key === chosen)?.folds);
