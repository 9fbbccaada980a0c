import { html, nothing } from 'lit';
import { formatAmount } from '../../../domain/amount.js';
import type { Messages } from '../../../messages/index.js';

type Words = Messages['action'];
type Label = 'reference' | 'amount' | 'accountHolder' | 'bank' | 'city' | 'country' | 'payBefore';

const groups = (text: string) => text.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');

/** The platform's `29.80 EUR` in the reader's format. */
const price = (text: string, locale: string) => {
  const [, whole, cents, currency] = /^(\d{1,12})\.(\d\d) ([A-Z]{3})$/.exec(text) ?? [];
  return currency ? formatAmount(Number(`${whole}${cents}`), currency, locale) : text;
};

/** The platform's `20261130` in the reader's format. */
const day = (text: string, locale: string) => {
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)/.exec(text) ?? [];
  return date
    ? new Date(Number(year), Number(month) - 1, Number(date)).toLocaleDateString(locale, {
        dateStyle: 'full',
      })
    : text;
};

const asIs = (text: string) => text;

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The platform names countries in English, without their codes. */
const country = (text: string, locale: string): string => {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (const first of letters)
    for (const second of letters)
      if (english.of(first + second) === text)
        return new Intl.DisplayNames(locale, { type: 'region' }).of(first + second) ?? text;
  return text;
};

/** The platform's keys in display order: the label, the format, and whether a copy button is useful. */
const rows: readonly (readonly [
  key: string,
  label: Label | `=${string}`,
  write: (text: string, locale: string) => string,
  copied?: true,
])[] = [
  ['AMOUNT', 'amount', price],
  ['IBAN', '=IBAN', groups, true],
  ['ACCOUNTHOLDER', 'accountHolder', asIs, true],
  ['SWIFTCODE', '=BIC', asIs, true],
  ['PAYMENTREFERENCE', 'reference', asIs, true],
  ['REFERENCENUMBER', 'reference', asIs, true],
  ['SPECIALID', 'reference', asIs, true],
  ['BANKNAME', 'bank', asIs],
  ['CITY', 'city', asIs],
  ['COUNTRYDESCRIPTION', 'country', country],
  ['EXPIRATIONDATE', 'payBefore', day],
];

/** Keys that other views show, or that are of no use to a reader. */
const elsewhere: ReadonlySet<string> = new Set(['QRCODE', 'BARCODE', 'URLINTENT', 'WECHAT_PAYMENTID', '']);
const known: ReadonlySet<string> = new Set(rows.map(([key]) => key));

/** Words of the platform's keys, longer ones first. */
const words =
  /reference|expiration|description|customer|merchant|currency|country|account|payment|virtual|invoice|holder|number|amount|branch|agency|entity|street|bank|name|code|date|time|city|bill|due|iban|bic|pin|zip|id/g;

/**
 * Turns a key into a label: `VIRTUALACCOUNTNUMBER`, `virtual_account_number`, `virtualAccountNumber` become
 * "Virtual account number".
 */
export const readable = (key: string): string => {
  const text = (key === key.toUpperCase() ? key : key.replace(/([a-z\d])([A-Z])/g, '$1 $2'))
    .toLowerCase()
    .replace(/[_\W]+/g, ' ')
    .trim();
  // A single word that consists of known words.
  const split = text.replace(words, ' $& ').replace(/\s+/g, ' ').trim();
  const name = text.replace(words, '').trim() ? text : split;
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** The data under unknown keys, which is shown too unless it is clearly for a machine. */
const others = (data: ReadonlyMap<string, string>) =>
  [...data].filter(
    ([key, text]) => !known.has(key) && !elsewhere.has(key) && /\S/.test(text) && !/\S{160}/.test(text),
  );

/** What was copied last, by its label, and how to copy. */
export interface Copying {
  readonly copied: string | undefined;
  copy(name: string, text: string): void;
  /** Forgets it once the consumer has moved on. */
  forget(): void;
}

/** Whether the data contains anything to read and type elsewhere. */
export const hasDetails = (data: ReadonlyMap<string, string>): boolean =>
  rows.some(([key]) => data.has(key)) || others(data).length > 0;

/** The data to type at the bank or name at the till, each value with a copy button. */
export const detailsView = (
  data: ReadonlyMap<string, string>,
  words: Words,
  locale: string,
  copying: Copying,
) => {
  const shown = new Set<string>();
  const detail = (name: unknown, label: string, text: string, written: string, copied?: boolean) => {
    // The same reference may appear under several keys.
    if (!text || shown.has(text)) return nothing;
    shown.add(text);
    return html`<div part="detail">
      <dt>${name}</dt>
      <dd>
        <bdi>${written}</bdi>
        ${
          copied && navigator.clipboard
            ? html`<button
                type="button"
                part="copy-button"
                aria-label=${`${words.copy}: ${label}`}
                @click=${() => copying.copy(label, text)}
                @blur=${() => copying.forget()}
              >
                ${copying.copied === label ? words.copied : words.copy}
              </button>`
            : nothing
        }
      </dd>
    </div>`;
  };
  return html`<p class="visually-hidden" role="status">
      ${copying.copied === undefined ? nothing : `${words.copied}: ${copying.copied}`}
    </p>
    <dl part="details">
      ${rows.map(([key, label, write, copied]) => {
        const text = data.get(key) ?? '';
        const name = label.startsWith('=') ? label.slice(1) : words[label as Label];
        return detail(name, name, text, write(text, locale), copied);
      })}
      ${others(data).map(([key, text]) => {
        const name = readable(key);
        return detail(html`<span lang="en">${name}</span>`, name, text, text, true);
      })}
    </dl>`;
};
