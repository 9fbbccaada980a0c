import type { Issue } from './issue.js';

export interface LengthLimits {
  readonly minLength: number;
  readonly maxLength: number;
}

export const length = ({ length }: string, { minLength, maxLength }: LengthLimits): Issue | undefined =>
  length < minLength
    ? { code: 'too-short', params: { minLength, maxLength, length } }
    : length > maxLength
      ? { code: 'too-long', params: { minLength, maxLength, length } }
      : undefined;
