import { type Trouble, isTrouble } from './trouble.js';

const KEY = 'playground trouble';

/** For this tab: what is wrong stays wrong while the consumer is at the bank. */
export const keepTrouble = (trouble: readonly Trouble[]): void =>
  sessionStorage.setItem(KEY, JSON.stringify(trouble));

export const keptTrouble = (): readonly Trouble[] =>
  (JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as readonly string[]).filter(isTrouble);

/** Whether a bank, or the platform's own page, has sent the consumer back to this page. */
export const isBack = (): boolean => {
  const query = new URLSearchParams(location.search);
  return query.has('RETURNMAC') || query.has('hostedCheckoutId');
};
