import { html, nothing } from 'lit';
import { formatAmount } from '../../../domain/amount.js';
import type { DisplayElement, ValueMapping } from '../../../domain/field.js';
import type { FeatureHost } from '../../feature-host.js';

type Write = (value: string, locale: string, currency: string) => unknown;

/** Formats values of the right shape, and shows others unchanged. */
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

/**
 * What the platform says about a choice beside its name, as about an instalment plan: labelled values.
 *
 * @csspart choice-details - details of a list's chosen entry, as of an instalment plan
 */
export const choiceDetails = (
  { element, language }: FeatureHost,
  id: string,
  choice: ValueMapping | undefined,
) => {
  const said = choice?.displayElements.filter((element) => element.id !== 'displayName' && element.label);
  return said?.length
    ? html`<dl id=${id} part="choice-details">
        ${said.map(
          ({ label, type, value }) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${writers[type](value, language, element.currency ?? '')}</dd>
            </div>`,
        )}
      </dl>`
    : nothing;
};
