import type { Check } from './issue.js';

/** Both limits are included. */
export const range: Check<{ readonly minValue: number; readonly maxValue: number }> = (
  value,
  { minValue, maxValue },
) => !(/^-?\d+$/.test(value) && +value >= minValue && +value <= maxValue) && 'range';
