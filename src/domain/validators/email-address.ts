import type { Check } from './issue.js';

/**
 * One @, no blanks, a domain with a dot that does not start with one. Mailbox names follow no simple rule, so
 * nothing more is required. The labels of the domain cannot contain the separating dot, which bounds
 * backtracking.
 */
export const emailAddress: Check = (value) =>
  !/^(?!\.)[^\s@]+@(?:[^\s@.]+\.)+[^\s@.]{2,}$/.test(value) && 'email';
