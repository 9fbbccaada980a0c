import type { Issue } from './issue.js';

export const termsAndConditions = (value: string): Issue | undefined =>
  value === 'true' ? undefined : { code: 'terms' };
