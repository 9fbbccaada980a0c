import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/checkout/conclusion.js';

const fields = ['cardNumber', 'cvv'];
const payment = (status: string, statusCategory = 'PENDING_PAYMENT') => ({
  payment: { id: '7', status, statusOutput: { statusCategory } },
});

describe('what an answer means', () => {
  it.each([
    ['a payment that waits', payment('PENDING_PAYMENT'), { at: 'done', outcome: 'pending' }],
    ['a status of a newer platform', payment('ON_ITS_WAY', 'COMPLETED'), { at: 'done', outcome: 'paid' }],
    [
      'a refused payment',
      payment('REJECTED', 'UNSUCCESSFUL'),
      { at: 'refused', notice: { kind: 'declined', code: 'rejected' } },
    ],
    [
      'a cancelled payment',
      payment('CANCELLED', 'UNSUCCESSFUL'),
      { at: 'refused', notice: { kind: 'declined', code: 'cancelled' } },
    ],
    [
      'a payment refused for its risk, whatever its code',
      {
        errors: [{ code: '430330' }],
        paymentResult: {
          payment: {
            ...payment('REJECTED').payment,
            paymentOutput: {
              cardPaymentMethodSpecificOutput: { fraudResults: { fraudServiceResult: 'denied' } },
            },
          },
        },
      },
      { at: 'refused', notice: { kind: 'declined', code: 'denied' } },
    ],
    [
      'a payment that the shop looks at',
      payment('PENDING_FRAUD_APPROVAL'),
      { at: 'done', outcome: 'review' },
    ],
    [
      'an error envelope',
      { errorId: 'e', errors: [{ code: '430330' }], paymentResult: payment('REJECTED') },
      { at: 'refused', result: { paymentId: '7' }, notice: { kind: 'declined', code: '430330' } },
    ],
    [
      'an error at a field on screen',
      { errorId: 'e', errors: [{ code: '1', propertyName: 'cardPaymentMethodSpecificInput.card.cvv' }] },
      { at: 'refused', verdicts: new Map([['cvv', { code: 'refused' }]]), notice: undefined },
    ],
    [
      'an error at a field that is not there',
      { errorId: 'e', errors: [{ code: '1', propertyName: 'order.amount' }] },
      { at: 'refused', verdicts: new Map(), notice: { kind: 'declined', code: '1' } },
    ],
    [
      'a redirect',
      {
        ...payment('REDIRECTED'),
        merchantAction: { actionType: 'REDIRECT', redirectData: { redirectURL: 'https://bank.test/' } },
      },
      { at: 'acting', action: { actionType: 'REDIRECT', redirectUrl: 'https://bank.test/' } },
    ],
    [
      'instructions',
      {
        ...payment('PENDING_PAYMENT'),
        merchantAction: { actionType: 'SHOW_INSTRUCTIONS', showData: [{ key: 'IBAN', value: 'NL' }, null] },
      },
      {
        at: 'acting',
        action: {
          showData: [
            { key: 'IBAN', value: 'NL' },
            { key: '', value: '' },
          ],
        },
      },
    ],
  ])('%s', (_, answer, conclusion) => {
    expect(conclude(answer, fields)).toMatchObject(conclusion);
  });

  it.each([undefined, null, '', 7, [], {}, { payment: {} }, { errors: [] }])(
    'nothing that could be told: %j',
    (answer) => {
      expect(() => conclude(answer, fields)).toThrow(
        expect.objectContaining({ code: 'merchant', retryable: true }),
      );
    },
  );

  it.each(['javascript:alert(1)', 'http://bank.test/', 'data:text/html,a', '//bank.test', ''])(
    'nobody is sent to %j',
    (redirectURL) => {
      const merchantAction = { actionType: 'REDIRECT', redirectData: { redirectURL } };
      const answer = { ...payment('REDIRECTED'), merchantAction };
      if (redirectURL) expect(() => conclude(answer, fields)).toThrow(/redirectURL/);
      else expect(conclude(answer, fields)).toMatchObject({ action: { redirectUrl: undefined } });
    },
  );
});
