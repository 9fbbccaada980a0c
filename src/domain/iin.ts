/** What the platform knows of a card by the first digits of its number. */
export interface IinDetails {
  readonly paymentProductId: number;
  /** Absent where no payment context was sent: then nothing is known against it. */
  readonly isAllowedInContext: boolean;
  /** ISO 3166-1 alpha-2; `99` is unknown. */
  readonly countryCode: string | undefined;
  /** Only on cards with several brands, the main one included. */
  readonly coBrands: readonly { readonly paymentProductId: number; readonly isAllowedInContext: boolean }[];
}

/** The digits worth looking up: 6, or 8 once eight are typed; nothing shorter, never more. */
export const iinOf = (digits: string): string | undefined =>
  digits.length < 6 ? undefined : digits.slice(0, digits.length < 8 ? 6 : 8);

export type IinStatus =
  'SUPPORTED' | 'EXISTING_BUT_NOT_ALLOWED' | 'UNSUPPORTED' | 'UNKNOWN' | 'NOT_ENOUGH_DIGITS';

/**
 * The products to pay with, the one to begin with first: the card's main brand where it is allowed, then its
 * co-brands. Empty where the context allows none of them.
 */
export const allowedBrands = ({
  paymentProductId,
  isAllowedInContext,
  coBrands,
}: IinDetails): readonly number[] => {
  if (!isAllowedInContext) return [];
  const allowed = coBrands.filter((brand) => brand.isAllowedInContext).map((brand) => brand.paymentProductId);
  return coBrands.length && !allowed.includes(paymentProductId)
    ? allowed
    : [...new Set([paymentProductId, ...allowed])];
};

/**
 * What can be said of a card number so far.
 *
 * @param details what the platform answered for its IIN; `undefined` for a card that it does not know
 * @param isOffered whether this checkout can take a product at all
 */
export const iinStatus = (
  digits: string,
  details: IinDetails | undefined,
  isOffered: (paymentProductId: number) => boolean = () => true,
): IinStatus => {
  if (!iinOf(digits)) return 'NOT_ENOUGH_DIGITS';
  if (!details) return 'UNKNOWN';
  const brands = allowedBrands(details);
  if (!brands.length) return 'EXISTING_BUT_NOT_ALLOWED';
  return brands.some(isOffered) ? 'SUPPORTED' : 'UNSUPPORTED';
};
