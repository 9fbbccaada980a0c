import { afterEach, describe, expect, it } from 'vitest';
import { decodeFailure } from '../../src/client/decode/failure.js';
import { decodePaymentAnswer } from '../../src/client/decode/payment-answer.js';

/** What an old library, or an attack on it, may put on every object of the page. */
const additions = {
  payment: { id: '1', status: 'PAID', statusOutput: { statusCategory: 'COMPLETED' } },
  errors: [{ code: '9008' }],
  errorId: 'an addition',
  code: '9008',
};

afterEach(() => {
  for (const name of Object.keys(additions)) Reflect.deleteProperty(Object.prototype, name);
});

describe('On a page that has added to every object', () => {
  it.each([null, 'PAID', 7, undefined])('the answer %s is about no payment', (answer) => {
    Object.assign(Object.prototype, additions);
    const { paymentId, status, errors, errorId } = decodePaymentAnswer(answer);
    expect([paymentId, status, errors.length, errorId]).toEqual([undefined, undefined, 0, undefined]);
  });

  it.each([null, '<html>', 7, undefined])(
    'a refusal with the body %s is not one of the platform’s',
    (body) => {
      Object.assign(Object.prototype, additions);
      const { code, apiCodes, errorId } = decodeFailure(403, body);
      expect([code, apiCodes.length, errorId]).toEqual(['http', 0, undefined]);
    },
  );
});
