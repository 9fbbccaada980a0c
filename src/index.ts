export { ConnectCheckout } from './element/connect-checkout.js';
export * from './element/events.js';
export { CheckoutError, type ErrorCode } from './domain/errors.js';
export type { ApplePayMerchant, GooglePayMerchant } from './wallets/index.js';
export type { CardFacts } from './checkout/state.js';
export type { OwnMessages } from './messages/index.js';
export type { Session } from './domain/session.js';
