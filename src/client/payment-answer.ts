import { text } from './decode/wire.js';
import type { MerchantAction, PaymentAnswer } from '../domain/payment-answer.js';

type Json = Readonly<Record<string, unknown>>;

const object = (value: unknown): Json => (value && typeof value === 'object' ? (value as Json) : {});
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(object) : []);
/** A `merchantAction` of the Server API; what has no type is none that anybody could perform. */
export const decodeMerchantAction = (json: unknown): MerchantAction => {
  const { actionType, redirectData, showData } = object(json);
  return {
    actionType: text(actionType) ?? '',
    redirectUrl: text(object(redirectData).redirectURL),
    showData: list(showData).map(({ key, value }) => ({ key: text(key) ?? '', value: text(value) ?? '' })),
    json,
  };
};

/**
 * Reads the Server API's *create payment* or *get payment* response, or its error envelope, as the merchant's server passed it on.
 * Never throws: what is not there is `undefined`, and an answer that says nothing has neither status nor errors.
 */
export const decodePaymentAnswer = (json: unknown): PaymentAnswer => {
  const answer = object(json);
  const result = answer.paymentResult ? object(answer.paymentResult) : answer;
  // *Get payment* answers with the payment itself.
  const payment = object(result.payment ?? (text(result.status) && result.statusOutput ? result : undefined));
  return {
    paymentId: text(payment.id),
    status: text(payment.status),
    statusCategory: text(object(payment.statusOutput).statusCategory),
    isDenied: Object.values(object(payment.paymentOutput)).some(
      (output) => object(object(output).fraudResults).fraudServiceResult === 'denied',
    ),
    merchantAction: result.merchantAction ? decodeMerchantAction(result.merchantAction) : undefined,
    errors: list(answer.errors).map(({ code, propertyName }) => ({
      code: text(code) ?? '',
      field: text(propertyName)
        ?.split(/[.[\]/]/)
        .pop(),
    })),
    errorId: text(answer.errorId),
  };
};
