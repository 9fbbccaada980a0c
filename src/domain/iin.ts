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
