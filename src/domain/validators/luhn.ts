import type { Issue } from './issue.js';

/** The Luhn check over digits alone; anything else in the value fails it. */
export const isLuhn = (value: string): boolean => {
  let sum = 0;
  for (let i = 0; i < value.length; i++) {
    const doubled = +value[value.length - 1 - i]! * (1 + (i % 2));
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return /^\d+$/.test(value) && sum % 10 === 0;
};

export const luhn = (value: string): Issue | undefined => (isLuhn(value) ? undefined : { code: 'luhn' });
