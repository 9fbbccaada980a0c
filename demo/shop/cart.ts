export type Article = 'notebook' | 'sharpener' | 'pencils' | 'giftCard';

export interface Line {
  readonly article: Article;
  readonly quantity: number;
  /** For all of them together; two implied decimals whatever the currency. */
  readonly amount: number;
}

export interface Cart {
  readonly lines: readonly Line[];
  readonly amount: number;
  readonly currency: string;
}

export const defaultCurrency = 'EUR';

/** In euros; €29.80 together. */
const prices = [
  ['notebook', 1450],
  ['sharpener', 980],
  ['pencils', 550],
] as const satisfies readonly (readonly [Article, number])[];

/** What a euro is here, where the same figure would look odd: ¥2,980, BHD 11.920. */
const rates: Readonly<Record<string, number>> = {
  JPY: 100,
  KRW: 1000,
  INR: 100,
  CNY: 10,
  SEK: 10,
  NOK: 10,
  DKK: 10,
  CZK: 20,
  PLN: 4,
  BRL: 5,
  MXN: 20,
  BHD: 0.4,
  KWD: 0.4,
};

export const knowsCurrency = (text: string): boolean =>
  /^[A-Z]{3}$/.test(text) && Intl.supportedValuesOf('currency').includes(text);

/** The cart of every visitor: this shop has one thing to show, and it is not the shelves. */
export const cartOf = (currency: string, giftCard?: number): Cart => {
  const rate = rates[currency] ?? 1;
  const lines: readonly Line[] =
    giftCard === undefined
      ? prices.map(([article, price]) => ({ article, quantity: 1, amount: Math.round(price * rate) }))
      : [{ article: 'giftCard', quantity: 1, amount: giftCard }];
  return { lines, amount: lines.reduce((sum, line) => sum + line.amount, 0), currency };
};
