import type { Check } from './issue.js';

/**
 * One @, no blanks, a domain with a dot, no dot to begin with. Mailboxes are stranger than any rule, so no more is asked. The labels of
 * the domain cannot contain the dot that separates them, so matching never backtracks far.
 */
export const emailAddress: Check = (value) =>
  !/^(?!\.)[^\s@]+@(?:[^\s@.]+\.)+[^\s@.]{2,}$/.test(value) && 'email';
