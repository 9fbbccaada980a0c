import { own } from '../../client/own.js';
import type { PaymentRequest } from '../../domain/payment-request.js';
import { paymentValues } from '../../domain/payment-values.js';
import type { PaymentOption } from '../payment-options.js';
import type { OptionForm } from '../state.js';

/** What to encrypt for an option whose product is known. */
export const paymentRequestOf = (
  option: PaymentOption,
  optionForm: OptionForm,
  paymentProductId: number,
): PaymentRequest =>
  own<PaymentRequest>({
    paymentProductId,
    ...(option.kind === 'account' && { accountOnFileId: option.account.id }),
    tokenize: optionForm.tokenize && !!optionForm.product?.allowsTokenization,
    paymentValues: paymentValues(optionForm.form),
  });
