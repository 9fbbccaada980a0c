import type { StatusCategory } from '../platforms/status.js';
import { statusCategories } from '../platforms/status.js';
import type { PaymentRecord } from '../records/types.js';
import { type Markup, html } from '../pages/markup.js';

/** Which payments are asked for; empty where all are. */
export interface Search {
  /** Part of an id, a reference, a status or the last digits of a card. */
  readonly text: string;
  readonly merchant: string;
  readonly category: string;
}

export const searchOf = (parameters: URLSearchParams): Search => ({
  text: parameters.get('q')?.trim() ?? '',
  merchant: parameters.get('merchant') ?? '',
  category: parameters.get('category') ?? '',
});

export const isEmpty = ({ text, merchant, category }: Search): boolean => !text && !merchant && !category;

/** Whether a payment is one of those that are searched for. */
export const isFound = ({ text, merchant, category }: Search, payment: PaymentRecord): boolean => {
  const { id, merchantReference = '', status, card } = payment;
  const texts = [id, merchantReference, status, card?.cardNumber.slice(-4) ?? ''];
  return (
    (!merchant || payment.merchantId === merchant) &&
    (!category || statusCategories[status] === category) &&
    (!text || texts.some((one) => one.toLowerCase().includes(text.toLowerCase())))
  );
};

const categories = [...new Set<StatusCategory>(Object.values(statusCategories))].sort();

const option = (value: string, text: string, chosen: string): Markup =>
  value === chosen
    ? html`<option value="${value}" selected>${text}</option>`
    : html`<option value="${value}">${text}</option>`;

const spoken = (category: string): string => category.toLowerCase().replaceAll('_', ' ');

/** A form without a script: its address is what is searched for, and can be kept. */
export const searchForm = (search: Search, merchants: readonly string[]): Markup =>
  html`<form class="search" role="search" method="get" action="./">
    <label
      >Search
      <input type="search" name="q" value="${search.text}" placeholder="Id, reference, status, last digits" />
    </label>
    <label
      >Merchant
      <select name="merchant">
        ${option('', 'All', search.merchant)}${merchants.map((id) => option(id, id, search.merchant))}
      </select>
    </label>
    <label
      >Status
      <select name="category">
        ${option('', 'All', search.category)}${categories.map((one) => option(one, spoken(one), search.category))}
      </select>
    </label>
    <button type="submit">Show</button>
    ${isEmpty(search) ? undefined : html`<a href="./">Show all</a>`}
  </form>`;
