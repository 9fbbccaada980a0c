/** The payment to be made, by amount and place: the filter of every list in the Client API. */
export interface PaymentContext {
  /**
   * Integer with two implied decimals, whatever the currency: `298000` is ¥2,980; `undefined` where nothing is
   * paid.
   */
  readonly amount: number | undefined;
  /** ISO 4217. */
  readonly currency: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** `xx_YY`, the platform's spelling; selects the language of labels. */
  readonly locale: string;
  readonly recurring: boolean;
  readonly installments: boolean;
}
