import type { Issue } from './issue.js';

export const fixedList = (
  value: string,
  { allowedValues }: { readonly allowedValues: readonly string[] },
): Issue | undefined => (allowedValues.includes(value) ? undefined : { code: 'fixed-list' });
