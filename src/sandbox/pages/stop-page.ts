import { formatAmount } from '../../domain/amount.js';
import { type Language, type WireProduct, localise } from '../catalogue/index.js';
import { documentOf } from './document.js';
import { type Markup, html } from './markup.js';
import { words } from './words/index.js';
import type { StopKind } from './words/words.js';

/** What the consumer has to decide about. */
export interface Stopped {
  readonly kind: StopKind;
  readonly language: Language;
  readonly merchant: string;
  /** Integer with two implied decimals. */
  readonly amount?: number | undefined;
  /** ISO 4217. */
  readonly currency?: string | undefined;
  /** What is paid with. */
  readonly product?: WireProduct | undefined;
  /** Obfuscated: `************7977`. */
  readonly card?: string | undefined;
  /** Obfuscated. */
  readonly account?: string | undefined;
  readonly mandateId?: string | undefined;
  /** Whether the decision leaves the frame that the page is shown in. */
  readonly breaksOut?: boolean;
  /** Where the sandbox's assets are, from the page's point of view. Default: beside the folder of the page. */
  readonly assets?: string;
}

/** The form's field and its three values. */
export const CHOICE = 'choice';
export const stopChoices = ['pay', 'fail', 'cancel'] as const;
export type StopChoice = (typeof stopChoices)[number];

const shield = html`<svg class="shield" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
  <path class="plate" d="M24 3 41 9.5v13C41 33.5 33.8 41.6 24 45 14.2 41.6 7 33.5 7 22.5v-13z" />
  <path class="sign" d="m16.5 24.5 5.5 5.5L32 19.5" />
</svg>`;

/** Replaces the platform's stars and crosses by dots; a screen reader reads the last digits only. */
const lastDigits = (obfuscated: string): Markup =>
  html`<bdi dir="ltr"><span aria-hidden="true">•••• </span>${obfuscated.replace(/^.*[*X]/i, '')}</bdi>`;

const row = (term: string, value: Markup | string | undefined): Markup =>
  value === undefined || value === ''
    ? html``
    : html`<div>
        <dt>${term}</dt>
        <dd>${value}</dd>
      </div>`;

const button = (choice: StopChoice, label: string): Markup =>
  html`<button type="submit" name="${CHOICE}" value="${choice}" class="${choice}">${label}</button>`;

/**
 * The page of a card's bank (3-D Secure), of another bank or wallet, or for signing a mandate. Posts to itself.
 */
export const stopPage = (stopped: Stopped): string => {
  const { kind, language, merchant, amount, currency, product, card, account, mandateId } = stopped;
  const { assets = '../assets/', breaksOut = false } = stopped;
  const leaving = breaksOut ? html`target="_top"` : undefined;
  const said = words[language];
  const { lead, go } = said[kind];
  const hints = product && localise(product, language).displayHints;
  const title = said[kind].title.replace('{product}', hints?.label ?? '').trim();
  const logo =
    hints &&
    html`<img class="logo" src="${assets}${hints.logo}" alt="${hints.label}" width="40" height="26" />`;
  return documentOf({
    language,
    title,
    assets,
    body: html`<header>${shield}<span class="bank">Sandbox Bank</span>${logo}</header>
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      <dl>
        ${row(
          said.amount,
          amount === undefined || currency === undefined
            ? undefined
            : html`<bdi class="amount">${formatAmount(amount, currency, language)}</bdi>`,
        )}
        ${row(said.merchant, html`<bdi>${merchant}</bdi>`)} ${row(said.card, card && lastDigits(card))}
        ${row(said.account, account && html`<bdi>${account}</bdi>`)}
        ${row(said.mandateId, mandateId && html`<bdi class="code">${mandateId}</bdi>`)}
      </dl>
      <form method="post" ${leaving}>
        ${button('pay', go)}${button('fail', said.fail)}${button('cancel', said.cancel)}
      </form>`,
  });
};

/** A page without a decision: after it, or for an unknown address. */
export const noticePage = (
  notice: 'done' | 'unknown' | 'notBuilt',
  language: Language,
  assets = '../assets/',
): string => {
  const { title, text } = words[language][notice];
  return documentOf({
    language,
    title,
    assets,
    body: html`<h1>${title}</h1>
      <p class="lead">${text}</p>`,
  });
};

type Challenge = Omit<Stopped, 'kind' | 'amount' | 'currency'> &
  Required<Pick<Stopped, 'amount' | 'currency'>>;

/** The 3-D Secure page of the card's bank. */
export const challengePage = (challenge: Challenge): string => stopPage({ ...challenge, kind: 'acs' });
