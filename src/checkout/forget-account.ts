import type { Checkout } from './checkout.js';

/**
 * Takes a stored account off the list, with what was typed for it, and chooses what stands in its place; all else
 * stays as it is. It is not listed again, also where the platform still knows it for a while.
 */
export const forgetAccount = async (checkout: Checkout, key: string): Promise<void> => {
  checkout.forgotten.add(key);
  const { state } = checkout;
  if (state.at !== 'ready') return;
  const { desk } = state;
  const at = desk.rows.findIndex((row) => row.key === key);
  if (at < 0) return;
  const rows = desk.rows.filter((row) => row.key !== key);
  const sheets = new Map([...desk.sheets].filter(([owner]) => owner !== key));
  if (desk.chosen !== key) return checkout.show({ ...desk, rows, sheets }, state.notice);
  checkout.show({ ...desk, rows, sheets, chosen: undefined });
  const next = rows[at] ?? rows.at(-1);
  if (next) await checkout.choose(next.key);
};
