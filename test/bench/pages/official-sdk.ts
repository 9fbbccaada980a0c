import { Session } from 'connect-sdk-client-js';
import { type Prepare, request } from './payment.js';

const details = {
  totalAmount: 2980,
  countryCode: 'NL',
  currency: 'EUR',
  locale: 'en_GB',
  isRecurring: false,
};

/** The official SDK: its session has fetched and cached the product and the key. */
export const prepare: Prepare = async ({ session }) => {
  const sdk = new Session(session);
  const payment = sdk.getPaymentRequest();
  payment.setPaymentProduct(await sdk.getPaymentProduct(request.paymentProductId, details));
  for (const [id, value] of request.paymentValues) payment.setValue(id, value);
  payment.setTokenize(request.tokenize);
  await sdk.getPublicKey();
  const encryptor = sdk.getEncryptor();
  return () => encryptor.encrypt(payment);
};
