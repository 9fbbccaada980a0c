import { describe, expect, it } from 'vitest';
import { CheckoutError } from '../../src/domain/errors.js';

describe('An error as a log has it', () => {
  it('JSON of an error contains its message and all facts, and nothing else', () => {
    const error = new CheckoutError('http', 'The platform refused.', { httpStatus: 403, apiCodes: ['1007'] });
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'CheckoutError',
      code: 'http',
      message: 'The platform refused.',
      retryable: false,
      httpStatus: 403,
      apiCodes: ['1007'],
    });
  });

  it('An error reads as an Error does', () => {
    const error = new CheckoutError('config', 'amount is missing.');
    expect(String(error)).toBe('CheckoutError: amount is missing.');
    expect(error.stack).toContain('amount is missing.');
  });
});
