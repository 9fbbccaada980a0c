import { hex } from '../../encryption/encoding.js';
import { type PreparedKey, encryptPaymentRequest } from '../../encryption/index.js';
import type { DeviceInformation } from '../../domain/payment-request.js';
import { loadModule } from '../../loading/load-module.js';
import type { CheckedForm } from '../checked-form.js';
import type { BrowserData, PaymentReady } from '../payment-ready.js';
import { paymentRequestOf } from './payment-request.js';

/** The Server API's spelling, in which the sizes are strings. */
const browserDataOf = ({ browserData }: DeviceInformation): BrowserData => ({
  ...browserData,
  innerHeight: `${browserData.innerHeight}`,
  innerWidth: `${browserData.innerWidth}`,
  screenHeight: `${browserData.screenHeight}`,
  screenWidth: `${browserData.screenWidth}`,
});

const installments = () => import('../installments.js');

/**
 * Encrypts what was typed; what comes of it is all that leaves the checkout.
 *
 * @param idempotencyKey of the attempt that this one repeats, where nobody knows how that one ended
 */
export const seal = async (
  { catalogue, option, optionForm, product }: CheckedForm,
  key: PreparedKey,
  device: DeviceInformation,
  idempotencyKey: string | undefined,
): Promise<PaymentReady> => {
  const { connection } = catalogue;
  // Throws where what was chosen is offered no more: nothing is paid in a way that nobody chose.
  const plan =
    optionForm.planKey === undefined
      ? {}
      : await (await loadModule(installments, 'confirmPlan')).confirmPlan(catalogue, optionForm);
  const request = paymentRequestOf(option, optionForm, product.id);
  const { clientSessionId } = connection.session;
  const paymentKey = idempotencyKey ?? hex(key.suite.random(16));
  return {
    idempotencyKey: paymentKey,
    attemptId: paymentKey.slice(0, 8),
    encryptedCustomerInput: await encryptPaymentRequest(key, clientSessionId, request, device),
    encodedClientMetaInfo: connection.encodedClientMetaInfo,
    paymentProductId: request.paymentProductId,
    paymentMethod: product.paymentMethod,
    ...(product.paymentProductGroup && { paymentProductGroup: product.paymentProductGroup }),
    ...(option.kind === 'account' && { accountOnFileId: option.account.id }),
    tokenize: request.tokenize,
    ...(catalogue.purpose !== 'pay' && { purpose: 'save' as const }),
    ...plan,
    browserData: browserDataOf(device),
  };
};
