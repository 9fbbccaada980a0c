import { html, nothing } from 'lit/html.js';
import { formatAmount } from '../../../domain/amount.js';
import type { DisplayElement, ValueMapping } from '../../../domain/field.js';
import { localeOf } from '../../page.js';
import type { View } from '../view.js';

type Write = (value: string, locale: string, currency: string) => unknown;

/** What is not written as its type says is shown as it is. */
const where = (shape: RegExp, write: Write): Write => {
  return (value, locale, currency) => (shape.test(value) ? write(value, locale, currency) : value);
};

const writers: Readonly<Record<DisplayElement['type'], Write>> = {
  STRING: (value) => value,
  CURRENCY: where(/^\d{1,15}$/, (cents, locale, currency) => formatAmount(Number(cents), currency, locale)),
  PERCENTAGE: where(/^\d{1,6}(\.\d{1,6})?$/, (percents, locale) =>
    (Number(percents) / 100).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 2 }),
  ),
  INTEGER: where(/^\d{1,15}$/, (count, locale) => Number(count).toLocaleString(locale)),
  URI: where(
    /^https:\/\/[^\s/]/,
    (link) => html`<a href=${link} target="_blank" rel="noopener noreferrer">${new URL(link).hostname}</a>`,
  ),
};

/** What the platform says of a choice besides its name, as of an instalment plan: each with its label. */
export const choiceDetails = ({ host }: View, id: string, choice: ValueMapping | undefined) => {
  const said = choice?.displayElements.filter((element) => element.id !== 'displayName' && element.label);
  const locale = localeOf(host, host.locale);
  return said?.length
    ? html`<dl id=${id} part="choice-details">
        ${said.map(
          ({ label, type, value }) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${writers[type](value, locale, host.currency ?? '')}</dd>
            </div>`,
        )}
      </dl>`
    : nothing;
};
