export interface Money {
  readonly amount: number;
  readonly currencyCode: string;
}
