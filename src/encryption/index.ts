export { encryptPaymentRequest } from './encrypt-payment-request.js';
export { prepareKey } from './prepare-key.js';
export type { PreparedKey } from './prepare-key.js';
export type { Engine } from './suite.js';
