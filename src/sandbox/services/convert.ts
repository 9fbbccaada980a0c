import { exchangeRatesPerEUR } from '../catalogue/index.js';

const SCALE = 6;

/** `1.10` → 1100000n. */
const scaled = (decimal: string): bigint => {
  const [whole = '0', part = ''] = decimal.split('.');
  return BigInt(whole + part.padEnd(SCALE, '0').slice(0, SCALE));
};

/** Converts an amount in integer arithmetic, rounded half up; `undefined` if a currency has no rate. */
export const convert = (amount: number, source: string, target: string): number | undefined => {
  const [from, to] = [exchangeRatesPerEUR.get(source), exchangeRatesPerEUR.get(target)];
  if (from === undefined || to === undefined) return undefined;
  const [divisor, factor] = [scaled(from), scaled(to)];
  return Number((BigInt(amount) * factor * 2n + divisor) / (divisor * 2n));
};
