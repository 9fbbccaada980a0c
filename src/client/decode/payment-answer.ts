import { CheckoutError } from '../../domain/errors.js';
import { endingOf } from '../../domain/outcome.js';
import type { AmountOfMoney, MerchantAction, PaymentAnswer } from '../../domain/payment-answer.js';
import { ownObject } from '../own.js';
import { safeUrl } from '../url.js';
import { integer, text } from './wire.js';

const list = (value: unknown) => (Array.isArray(value) ? value.map(ownObject) : []);

/** @throws CheckoutError `merchant` if the address is unsafe */
const redirectUrl = (redirectData: unknown): string | undefined => {
  const address = text(ownObject(redirectData).redirectURL);
  const url = address === undefined ? undefined : safeUrl(address);
  if (url === undefined && address !== undefined)
    throw new CheckoutError('merchant', 'merchantAction.redirectData.redirectURL is not an https address.');
  return url;
};

/**
 * Decodes a `merchantAction` of the Server API. Without a type it cannot be performed.
 * @throws CheckoutError `merchant` if its redirect is unsafe
 */
export const decodeMerchantAction = (json: unknown): MerchantAction => {
  const { actionType, redirectData, showData } = ownObject(json);
  return {
    actionType: text(actionType) ?? '',
    redirectUrl: redirectUrl(redirectData),
    showData: list(showData).map(({ key, value }) => ({ key: text(key) ?? '', value: text(value) ?? '' })),
    json,
  };
};

const amountOfMoney = (json: unknown): AmountOfMoney | undefined => {
  const money = ownObject(json);
  const amount = integer(money.amount);
  const currencyCode = text(money.currencyCode) ?? '';
  return amount !== undefined && /^[A-Z]{3}$/.test(currencyCode) ? { amount, currencyCode } : undefined;
};

/** What the platform's own page showed, in the form of the action that it stands for. */
const displayedAction = ({
  displayedDataType,
  showData,
  renderingData,
}: Readonly<Record<string, unknown>>): MerchantAction =>
  decodeMerchantAction({ actionType: displayedDataType, showData, renderingData });

/**
 * Decodes the Server API's *create payment*, *get payment*, *get hosted checkout* or *create token* response, or its
 * error envelope, as the merchant's
 * server passed it on. Missing properties are `undefined`; an answer about no payment has neither a status nor
 * errors.
 *
 * @throws CheckoutError `merchant` only for an unsafe redirect
 */
export const decodePaymentAnswer = (json: unknown): PaymentAnswer => {
  const answer = ownObject(json);
  const result = ownObject(answer.paymentResult ?? answer.createdPaymentOutput ?? answer);
  // *Get payment* returns the payment without an envelope.
  const payment = ownObject(
    result.payment ?? (text(result.status) && result.statusOutput ? result : undefined),
  );
  const status = text(payment.status);
  const statusCategory = text(ownObject(payment.statusOutput).statusCategory);
  const output = ownObject(payment.paymentOutput);
  const toShow =
    result.displayedData && status && endingOf(status, statusCategory) === 'pending'
      ? displayedAction(ownObject(result.displayedData))
      : undefined;
  return {
    paymentId: text(payment.id),
    status,
    statusCategory,
    amountOfMoney: amountOfMoney(output.amountOfMoney),
    isDenied: Object.values(output).some(
      (specific) => ownObject(ownObject(specific).fraudResults).fraudServiceResult === 'denied',
    ),
    merchantAction: result.merchantAction ? decodeMerchantAction(result.merchantAction) : toShow,
    hostedStatus: status ? undefined : text(answer.status),
    errors: list(answer.errors).map(({ code, propertyName }) => ({
      code: text(code) ?? '',
      field: text(propertyName)
        ?.split(/[.[\]/]/)
        .pop(),
    })),
    errorId: text(answer.errorId),
    isNewToken:
      typeof answer.isNewToken === 'boolean' ? answer.isNewToken : text(answer.token) ? true : undefined,
  };
};
