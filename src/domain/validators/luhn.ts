import type { Check } from './issue.js';

/** The Luhn check; any character that is not a digit fails it. */
export const luhn: Check = (value) => {
  let sum = 0;
  for (let i = 0; i < value.length; i++) {
    const number = +value[value.length - 1 - i]! * (1 + (i % 2));
    sum += number > 9 ? number - 9 : number;
  }
  return (sum % 10 !== 0 || !/^\d+$/.test(value)) && 'luhn';
};
