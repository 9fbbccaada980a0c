import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../src/checkout/paying/settle.js';

const fields = ['cardNumber', 'cvv'];
const payment = (status: string, statusCategory = 'PENDING_PAYMENT') => ({
  payment: { id: '7', status, statusOutput: { statusCategory } },
});

describe('The meaning of a merchant’s answer', () => {
  it.each([
    ['a pending payment', payment('PENDING_PAYMENT'), { kind: 'ended', ending: 'pending' }],
    ['an unknown status', payment('ON_ITS_WAY', 'COMPLETED'), { kind: 'ended', ending: 'paid' }],
    [
      'a refused payment',
      payment('REJECTED', 'UNSUCCESSFUL'),
      { kind: 'refused', notice: { kind: 'declined', code: 'rejected' } },
    ],
    [
      'a cancelled payment',
      payment('CANCELLED', 'UNSUCCESSFUL'),
      { kind: 'refused', notice: { kind: 'declined', code: 'cancelled' } },
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
      { kind: 'refused', notice: { kind: 'declined', code: 'denied' } },
    ],
    ['a payment under review', payment('PENDING_FRAUD_APPROVAL'), { kind: 'ended', ending: 'review' }],
    [
      'an error envelope',
      { errorId: 'e', errors: [{ code: '430330' }], paymentResult: payment('REJECTED') },
      { kind: 'refused', result: { paymentId: '7' }, notice: { kind: 'declined', code: '430330' } },
    ],
    [
      'an error at a field on screen',
      { errorId: 'e', errors: [{ code: '1', propertyName: 'cardPaymentMethodSpecificInput.card.cvv' }] },
      { kind: 'refused', verdicts: new Map([['cvv', { code: 'refused' }]]), notice: undefined },
    ],
    [
      'an error at a field not on screen',
      { errorId: 'e', errors: [{ code: '1', propertyName: 'order.amount' }] },
      { kind: 'refused', verdicts: new Map(), notice: { kind: 'declined', code: '1' } },
    ],
    [
      'a redirect',
      {
        ...payment('REDIRECTED'),
        merchantAction: { actionType: 'REDIRECT', redirectData: { redirectURL: 'https://bank.test/' } },
      },
      { kind: 'action', action: { actionType: 'REDIRECT', redirectUrl: 'https://bank.test/' } },
    ],
    [
      'instructions',
      {
        ...payment('PENDING_PAYMENT'),
        merchantAction: { actionType: 'SHOW_INSTRUCTIONS', showData: [{ key: 'IBAN', value: 'NL' }, null] },
      },
      {
        kind: 'action',
        action: {
          showData: [
            { key: 'IBAN', value: 'NL' },
            { key: '', value: '' },
          ],
        },
      },
    ],
  ])('The answer is understood: %s', (_, answer, conclusion) => {
    expect(meaningOf(answer, fields)).toMatchObject(conclusion);
  });

  it.each([
    [
      { amount: 2980, currencyCode: 'EUR' },
      { amount: 2980, currencyCode: 'EUR' },
    ],
    [
      { amount: '2980', currencyCode: 'EUR' },
      { amount: 2980, currencyCode: 'EUR' },
    ],
    [{ amount: 29.8, currencyCode: 'EUR' }, undefined],
    [{ amount: 2980 }, undefined],
    [{ amount: 2980, currencyCode: '<b>EUR' }, undefined],
    [[2980], undefined],
    [undefined, undefined],
  ])('The amount of the payment, where it is one, is that of the answer: %j', (amountOfMoney, understood) => {
    const { payment: paid } = payment('CAPTURED', 'COMPLETED');
    const answer = { payment: { ...paid, paymentOutput: { amountOfMoney } } };
    expect(meaningOf(answer, fields).result.amountOfMoney).toEqual(understood);
    expect(meaningOf({ createdPaymentOutput: answer }, [], true).result.amountOfMoney).toEqual(understood);
  });

  const hosted = (status: string, output?: object) => ({
    status,
    ...(output && { createdPaymentOutput: output }),
  });
  const showData = [{ key: 'IBAN', value: 'NL' }];
  const displayedData = { displayedDataType: 'SHOW_INSTRUCTIONS', showData };

  it.each([
    ['in progress', hosted('IN_PROGRESS'), { kind: 'refused', notice: { kind: 'left' } }],
    [
      'cancelled',
      hosted('CANCELLED_BY_CONSUMER'),
      { kind: 'refused', notice: { kind: 'declined', code: 'cancelled' } },
    ],
    [
      'not for this device',
      hosted('CLIENT_NOT_ELIGIBLE_FOR_SELECTED_PAYMENT_PRODUCT'),
      { kind: 'refused', notice: { kind: 'declined', code: 'other' } },
    ],
    ['paid', hosted('PAYMENT_CREATED', payment('CAPTURED')), { kind: 'ended', ending: 'paid' }],
    [
      'refused',
      hosted('PAYMENT_CREATED', payment('REJECTED')),
      { kind: 'refused', notice: { kind: 'declined', code: 'rejected' } },
    ],
    [
      'waiting for a transfer',
      hosted('PAYMENT_CREATED', { ...payment('PENDING_PAYMENT'), displayedData }),
      { kind: 'action', action: { actionType: 'SHOW_INSTRUCTIONS', showData } },
    ],
    [
      'paid after a transfer',
      hosted('PAYMENT_CREATED', { ...payment('PAID'), displayedData }),
      { kind: 'ended', ending: 'paid' },
    ],
  ])('A hosted checkout is understood: %s', (_, answer, conclusion) => {
    expect(meaningOf(answer, [], true)).toMatchObject(conclusion);
  });

  it('A payment that the platform could not read is tried again with a new session, unless there is a payment', () => {
    const errors = [
      { code: '1', propertyName: 'order.amount' },
      { code: '2', propertyName: 'encryptedCustomerInput' },
    ];
    expect(meaningOf({ errorId: 'e', errors }, fields)).toMatchObject({
      kind: 'refused',
      verdicts: new Map(),
      notice: undefined,
      error: { code: 'session-expired', retryable: true },
    });
    expect(meaningOf({ errorId: 'e', errors, paymentResult: payment('REJECTED') }, fields)).toMatchObject({
      kind: 'refused',
      notice: { kind: 'declined', code: '1' },
      error: undefined,
    });
  });

  it('The status of something else is never taken for a hosted checkout without a payment', () => {
    expect(() => meaningOf(hosted('IN_PROGRESS'), fields)).toThrow('contains no payment');
    expect(() => meaningOf(hosted('PAYMENT_CREATED'), [], true)).toThrow('contains no payment');
  });

  it.each([undefined, null, '', 7, [], {}, { payment: {} }, { errors: [] }])(
    'An answer without a result throws a retryable error: %j',
    (answer) => {
      expect(() => meaningOf(answer, fields)).toThrow(
        expect.objectContaining({ code: 'merchant', retryable: true }),
      );
    },
  );

  it.each(['javascript:alert(1)', 'http://bank.test/', 'data:text/html,a', '//bank.test', ''])(
    'A redirect to %j is never followed',
    (redirectURL) => {
      const merchantAction = { actionType: 'REDIRECT', redirectData: { redirectURL } };
      const answer = { ...payment('REDIRECTED'), merchantAction };
      if (redirectURL) expect(() => meaningOf(answer, fields)).toThrow(/redirectURL/);
      else expect(meaningOf(answer, fields)).toMatchObject({ action: { redirectUrl: undefined } });
    },
  );
});
