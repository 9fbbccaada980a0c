import type { Check } from './issue.js';

/** Both limits are allowed lengths, in UTF-16 units like the platform's. */
export const length: Check<{ readonly minLength: number; readonly maxLength: number }> = (
  { length },
  { minLength, maxLength },
) => (length < minLength ? 'too-short' : length > maxLength && 'too-long');
