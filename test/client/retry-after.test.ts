import { describe, expect, it } from 'vitest';
import { retryAfter } from '../../src/client/retry-after.js';

const now = Date.UTC(2026, 10, 29, 12);
const after = (value: string | undefined, status = 503) =>
  retryAfter(
    new Response(null, { status, headers: value === undefined ? {} : { 'Retry-After': value } }),
    now,
  );

describe('How long a server asks to wait', () => {
  it.each([
    ['0', 0],
    ['2', 2_000],
    ['Sun, 29 Nov 2026 12:00:03 GMT', 3_000],
  ])('%s is %i milliseconds', (value, wait) => {
    expect(after(value)).toBe(wait);
  });

  it.each([408, 429, 503])('The status %i may name a time, and need not', (status) => {
    expect(after('1', status)).toBe(1_000);
    expect(after(undefined, status)).toBeUndefined();
  });

  it.each([400, 403, 500, 502, 504])('The status %i names none', (status) => {
    expect(after('1', status)).toBeUndefined();
  });
});
