import type { Check } from './issue.js';

export const termsAndConditions: Check = (value) => value !== 'true' && 'terms';
