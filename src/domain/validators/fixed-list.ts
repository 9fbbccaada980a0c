import type { Check } from './issue.js';

export const fixedList: Check<{ readonly allowedValues: readonly string[] }> = (value, { allowedValues }) =>
  !allowedValues.includes(value) && 'fixed-list';
