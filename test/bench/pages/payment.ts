import type { DeviceInformation, PaymentRequest } from '../../../src/domain/payment-request.js';

/* What is encrypted, the same for all: a card payment with what the browser says of itself. */

export interface Given {
  readonly session: Readonly<Record<'clientSessionId' | 'customerId' | 'clientApiUrl' | 'assetUrl', string>>;
  readonly publicKey: Readonly<Record<'keyId' | 'publicKey', string>>;
}

/** Does everything that can be done before the consumer pays; resolves to a function that encrypts once. */
export type Prepare = (given: Given) => Promise<() => Promise<unknown>>;

export const request: PaymentRequest = {
  paymentProductId: 1,
  tokenize: true,
  paymentValues: new Map([
    ['cardNumber', '4567350000427977'],
    ['expiryDate', '1230'],
    ['cvv', '123'],
    ['cardholderName', 'Wile E. Coyote'],
  ]),
};

export const device: DeviceInformation = {
  timezoneOffsetUtcMinutes: -60,
  locale: 'en-GB',
  browserData: {
    javaScriptEnabled: true,
    javaEnabled: false,
    colorDepth: 24,
    screenHeight: 1200,
    screenWidth: 1920,
    innerHeight: 900,
    innerWidth: 1400,
  },
};
