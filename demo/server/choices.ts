import { defaultCurrency, knowsCurrency } from '../shop/cart.js';

/**
 * What the query of the shop's address sets, to see the checkout in other countries and languages:
 * `/?country=BE&locale=fr`, `/?currency=JPY`, `/?amount=0`, `/?merchant=2001`, `/?returning`. A real shop knows
 * this from its own cart and settings.
 */
export interface Choices {
  /** `1001` is on the platform GlobalCollect, `2001` on Ogone. */
  readonly merchantId: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 4217. */
  readonly currency: string;
  /** BCP 47; by default the shop speaks English and the checkout follows. */
  readonly locale: string | undefined;
  /** The amount of a gift card that replaces the usual cart (two implied decimals). */
  readonly amount: number | undefined;
  /** Whether the consumer has bought here before and stored some accounts. */
  readonly returning: boolean;
  readonly ungrouped: boolean;
  /** Cards can be paid in instalments: `/?country=BR&currency=BRL&installments`. */
  readonly installments: boolean;
  /** The bank's page opens in a dialog: `/?dialog`. */
  readonly dialog: boolean;
  readonly paymentProduct: string | undefined;
  /** The look of the platform's own page, as its settings name it. */
  readonly variant: string | undefined;
  /** The query itself, to return to the same page; without the order. */
  readonly search: string;
}

export const merchants: readonly string[] = ['1001', '2001'];

const isLocale = (text: string): boolean => {
  try {
    return new Intl.Locale(text).language !== 'und';
  } catch {
    return false;
  }
};

/** Reads the query; invalid values are ignored. */
export const choicesOf = (url: URL): Choices => {
  const given = (name: string, valid: (text: string) => boolean): string | undefined => {
    const text = url.searchParams.get(name) ?? '';
    return text && valid(text) ? text : undefined;
  };
  const amount = given('amount', (text) => /^\d{1,9}$/.test(text));
  return {
    merchantId: given('merchant', (id) => merchants.includes(id)) ?? '1001',
    country: given('country', (text) => /^[A-Z]{2}$/.test(text)) ?? 'NL',
    currency: given('currency', knowsCurrency) ?? defaultCurrency,
    locale: given('locale', (text) => isLocale(text.replaceAll('_', '-'))),
    amount: amount === undefined ? undefined : Number(amount),
    returning: url.searchParams.has('returning'),
    ungrouped: url.searchParams.has('ungrouped'),
    installments: url.searchParams.has('installments'),
    dialog: url.searchParams.has('dialog'),
    paymentProduct: given('payment-product', (text) => /^[a-z\d]{1,20}$/i.test(text)),
    variant: given('variant', (text) => /^[\w-]{1,50}$/.test(text)),
    search: url.search
      .replace(/(?<=[?&])(order|RETURNMAC|hostedCheckoutId)=[^&]*(&|$)/g, '')
      .replace(/[?&]$/, ''),
  };
};
