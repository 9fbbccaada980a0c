import { afterEach, describe, expect, it } from 'vitest';
import { decodeFailure } from '../../src/client/decode/failure.js';
import { decodeHostedCheckout } from '../../src/client/decode/hosted-checkout.js';
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

const payment = (changes: object = {}) => ({
  id: '7',
  status: 'PENDING_PAYMENT',
  statusOutput: { statusCategory: 'PENDING_PAYMENT' },
  ...changes,
});
const nothing = {
  paymentId: undefined,
  status: undefined,
  statusCategory: undefined,
  isDenied: false,
  merchantAction: undefined,
  hostedStatus: undefined,
  errors: [],
  errorId: undefined,
  isNewToken: undefined,
};
const pending = { ...nothing, paymentId: '7', status: 'PENDING_PAYMENT', statusCategory: 'PENDING_PAYMENT' };

describe('What a merchant’s server passes on', () => {
  it.each([
    ['*create payment*', { payment: payment() }],
    ['*get payment*', payment()],
    ['*get hosted checkout*', { createdPaymentOutput: { payment: payment() }, status: 'PAYMENT_CREATED' }],
    ['a refusal', { paymentResult: { payment: payment() } }],
  ])('The payment is found in %s', (_what, answer) => {
    expect(decodePaymentAnswer(answer)).toEqual(pending);
  });

  it.each([
    ['no statusOutput', { id: '7', status: 'IN_PROGRESS' }, { hostedStatus: 'IN_PROGRESS' }],
    ['no status', { id: '7', statusOutput: {} }, {}],
    ['nothing', {}, {}],
  ])('An answer with %s is about no payment', (_what, answer, more) => {
    expect(decodePaymentAnswer(answer)).toEqual({ ...nothing, ...more });
  });

  it('The errors of a refusal name their codes and fields', () => {
    const errors = [
      { code: '21000120', propertyName: 'cardPaymentMethodSpecificInput.card.cardNumber' },
      { code: '20000000', propertyName: 'fields[2]/cvv' },
      { code: 400, propertyName: 7 },
      { propertyName: 'iban' },
      'no object',
    ];
    expect(decodePaymentAnswer({ errorId: 'e', errors })).toEqual({
      ...nothing,
      errorId: 'e',
      errors: [
        { code: '21000120', field: 'cardNumber' },
        { code: '20000000', field: 'cvv' },
        { code: '400', field: '7' },
        { code: '', field: 'iban' },
        { code: '', field: undefined },
      ],
    });
    expect(decodePaymentAnswer({ errors: 'none' }).errors).toEqual([]);
  });

  it.each([
    [{ card: { fraudResults: { fraudServiceResult: 'denied' } } }, true],
    [{ amountOfMoney: {}, card: { fraudResults: { fraudServiceResult: 'denied' } } }, true],
    [{ card: { fraudResults: { fraudServiceResult: 'challenged' } } }, false],
    [{ card: {} }, false],
    [{}, false],
    [null, false],
  ])('With the output %j, that it was denied is %s', (paymentOutput, isDenied) => {
    expect(decodePaymentAnswer({ payment: payment({ paymentOutput }) }).isDenied).toBe(isDenied);
  });

  it.each([
    [{ isNewToken: true, token: 't' }, true],
    [{ isNewToken: false, token: 't' }, false],
    [{ isNewToken: 'no', token: 't' }, true],
    [{ token: 't' }, true],
    [{ token: '' }, undefined],
    [{}, undefined],
  ])('In %j, that an account is new is %s', (answer, isNew) => {
    expect(decodePaymentAnswer(answer).isNewToken).toBe(isNew);
  });

  it('An action is read with its address and what it shows, and is given on as it came', () => {
    const merchantAction = {
      actionType: 'REDIRECT',
      redirectData: { redirectURL: 'https://bank.test/a', RETURNMAC: 'm' },
      showData: [{ key: 'IBAN', value: 'NL91' }, { key: 'AMOUNT' }, { value: 'x' }, null],
    };
    expect(decodePaymentAnswer({ payment: payment(), merchantAction }).merchantAction).toEqual({
      actionType: 'REDIRECT',
      redirectUrl: 'https://bank.test/a',
      showData: [
        { key: 'IBAN', value: 'NL91' },
        { key: 'AMOUNT', value: '' },
        { key: '', value: 'x' },
        { key: '', value: '' },
      ],
      json: merchantAction,
    });
    expect(decodePaymentAnswer({ merchantAction: {} }).merchantAction).toEqual({
      actionType: '',
      redirectUrl: undefined,
      showData: [],
      json: {},
    });
  });

  it.each(['http://bank.test/', 'javascript:alert(1)', 'bank', 'https://a:b@bank.test/'])(
    'An action that leads to %j is refused',
    (redirectURL) => {
      const answer = { merchantAction: { actionType: 'REDIRECT', redirectData: { redirectURL } } };
      expect(() => decodePaymentAnswer(answer)).toThrow(
        expect.objectContaining({ code: 'merchant', message: expect.stringContaining('redirectURL') }),
      );
    },
  );

  it('What the platform’s page showed is an action of a pending payment, and of no other', () => {
    const displayedData = {
      displayedDataType: 'SHOW_INSTRUCTIONS',
      showData: [{ key: 'BIC', value: 'B' }],
      renderingData: 'data',
    };
    const shownOf = (changes: object) =>
      decodePaymentAnswer({ createdPaymentOutput: { payment: payment(changes), displayedData } })
        .merchantAction;
    expect(shownOf({})).toEqual({
      actionType: 'SHOW_INSTRUCTIONS',
      redirectUrl: undefined,
      showData: [{ key: 'BIC', value: 'B' }],
      json: { actionType: 'SHOW_INSTRUCTIONS', showData: displayedData.showData, renderingData: 'data' },
    });
    expect(shownOf({ status: 'PAID', statusOutput: {} })).toBeUndefined();
    expect(decodePaymentAnswer({ createdPaymentOutput: { displayedData } }).merchantAction).toBeUndefined();
  });
});

describe('The address of a hosted checkout', () => {
  const at = (partialRedirectUrl: unknown) =>
    decodeHostedCheckout({ hostedCheckoutId: 'h', partialRedirectUrl })?.redirectUrl;

  it.each([
    ['pay1.test/checkout/1', 'https://payment.pay1.test/checkout/1'],
    ['localhost:3001/hosted/1', 'http://localhost:3001/hosted/1'],
    ['https://payment.pay1.test/checkout/1', 'https://payment.pay1.test/checkout/1'],
    ['http://localhost:3001/hosted/1', 'http://localhost:3001/hosted/1'],
    ['pay1.test/?next=http://a.test/', 'https://payment.pay1.test/?next=http://a.test/'],
  ])('%s means %s', (address, url) => {
    expect(at(address)).toBe(url);
    expect(decodeHostedCheckout({ hostedCheckoutId: 'h', partialRedirectUrl: address })?.id).toBe('h');
  });

  it.each(['', undefined, null])('An answer with the address %j has none', (address) => {
    expect(at(address)).toBeUndefined();
    expect(decodeHostedCheckout(address)).toBeUndefined();
  });

  it.each(['http://pay1.test/', 'ftp://pay1.test/', 'a:b@pay1.test/'])('%s is refused', (address) => {
    expect(() => at(address)).toThrow(
      expect.objectContaining({ code: 'merchant', message: expect.stringContaining('partialRedirectUrl') }),
    );
  });
});

describe('A refusal of the Client API', () => {
  it.each([
    [403, { errorId: 'e', errors: [{ code: '9008' }] }, 'session-expired'],
    [403, { errorId: 'e', errors: [{ code: '9002' }] }, 'session-invalid'],
    [403, { errors: [{ code: '9002' }] }, 'session-invalid'],
    [403, { errorId: 'e', errors: [{}] }, 'session-invalid'],
    [403, { errorId: 'e', errors: [] }, 'http'],
    [403, { errorId: 'e' }, 'http'],
    [403, { errors: [{}] }, 'http'],
    [500, { errorId: 'e', errors: [{ code: '9008' }] }, 'http'],
  ])('With the status %i, %j means %s', (status, body, code) => {
    const error = decodeFailure(status, body);
    expect(error.code).toBe(code);
    expect(error.message).toContain(String(status));
  });
});
