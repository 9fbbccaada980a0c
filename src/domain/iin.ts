/** What the platform knows of a card by the first digits of its number. */
export interface IinDetails {
  readonly paymentProductId: number;
  /** `true` if no payment context was sent, since nothing is known against the brand. */
  readonly isAllowedInContext: boolean;
  /** ISO 3166-1 alpha-2; `99` is unknown. */
  readonly countryCode: string | undefined;
  readonly issuerName: string | undefined;
  /** `CONSUMER`, `COMMERCIAL`, `VIRTUAL`, `ALL` or `OTHER`. */
  readonly binProductType: string | undefined;
  /** Only on co-branded cards, with the main brand included. */
  readonly coBrands: readonly { readonly paymentProductId: number; readonly isAllowedInContext: boolean }[];
}

/** The digits to look up: 6, or 8 once eight are typed; `undefined` for fewer. */
export const iinOf = (digits: string): string | undefined =>
  digits.length < 6 ? undefined : digits.slice(0, digits.length < 8 ? 6 : 8);

export type IinStatus =
  'SUPPORTED' | 'EXISTING_BUT_NOT_ALLOWED' | 'UNSUPPORTED' | 'UNKNOWN' | 'NOT_ENOUGH_DIGITS';

/**
 * The products that the card can be paid with. The first is the default: the card's main brand if it is
 * allowed. Empty if the context allows none.
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
 * The status of a card number so far.
 *
 * @param details the platform's answer about its IIN; `undefined` for an unknown card
 * @param isOffered whether this checkout offers a product at all
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
