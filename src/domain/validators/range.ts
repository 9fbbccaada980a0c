import type { Issue } from './issue.js';

export interface RangeLimits {
  readonly minValue: number;
  readonly maxValue: number;
}

/** Both limits belong to the range. */
export const range = (value: string, { minValue, maxValue }: RangeLimits): Issue | undefined =>
  /^-?\d+$/.test(value) && +value >= minValue && +value <= maxValue
    ? undefined
    : { code: 'range', params: { minValue, maxValue } };
