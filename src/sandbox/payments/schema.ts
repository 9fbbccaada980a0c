import * as v from 'valibot';
import { COUNTRY, CURRENCY } from '../products/context.js';

/* Bodies of the Server API. Properties that the sandbox does not use pass unread, as on the real platform. */

const LONGEST_TEXT = 4_000;
export const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
export const cents = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const productId = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
export const money = v.object({ amount: cents, currencyCode: v.pipe(v.string(), v.regex(CURRENCY)) });
export const countryCode = v.pipe(v.string(), v.regex(COUNTRY));

export const references = v.object({
  merchantReference: v.optional(text),
  merchantOrderId: v.optional(v.pipe(v.number(), v.safeInteger())),
  descriptor: v.optional(text),
});

export const customer = v.object({
  merchantCustomerId: v.optional(text),
  locale: v.optional(text),
  billingAddress: v.optional(v.object({ countryCode: v.optional(countryCode) })),
  device: v.optional(v.object({ deviceFingerprintTransactionId: v.optional(text) })),
});

/** `order.additionalInput.installments`: the plan that the consumer chose. */
export const installments = v.object({
  amountOfMoneyPerInstallment: v.optional(money),
  amountOfMoneyTotal: v.optional(money),
  frequencyOfInstallments: v.optional(text),
  installmentPlanCode: v.optional(v.pipe(v.number(), v.safeInteger())),
  interestRate: v.optional(text),
  numberOfInstallments: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

export const order = v.object({
  additionalInput: v.optional(v.object({ installments: v.optional(installments) })),
  amountOfMoney: money,
  customer: v.optional(customer),
  references: v.optional(references),
});

const redirectionData = v.optional(v.object({ returnUrl: v.optional(text), variant: v.optional(text) }));
const common = {
  paymentProductId: v.optional(productId),
  token: v.optional(text),
  tokenize: v.optional(v.boolean()),
  requiresApproval: v.optional(v.boolean()),
  returnUrl: v.optional(text),
};

export const card = v.object({
  cardNumber: text,
  expiryDate: text,
  cardholderName: v.optional(text),
  cvv: v.optional(text),
  issueNumber: v.optional(text),
});

const cardInput = v.object({
  ...common,
  card: v.optional(card),
  isRecurring: v.optional(v.boolean()),
  threeDSecure: v.optional(v.object({ redirectionData, skipAuthentication: v.optional(v.boolean()) })),
});
const redirectInput = v.object({
  ...common,
  redirectionData,
  isRecurring: v.optional(v.boolean()),
  paymentProduct809SpecificInput: v.optional(v.object({ issuerId: v.optional(text) })),
  paymentProduct863SpecificInput: v.optional(
    v.object({
      integrationType: v.optional(v.picklist(['desktopQRCode', 'urlIntent', 'nativeInApp', 'javaScriptAPI'])),
    }),
  ),
});
const mobileInput = v.object({ ...common, encryptedPaymentData: v.optional(text) });
const otherInput = v.object(common);
const sepaInput = v.object({
  ...common,
  paymentProduct771SpecificInput: v.optional(v.object({ existingUniqueMandateReference: v.optional(text) })),
});

export const methodInputs = {
  cardPaymentMethodSpecificInput: v.optional(cardInput),
  redirectPaymentMethodSpecificInput: v.optional(redirectInput),
  mobilePaymentMethodSpecificInput: v.optional(mobileInput),
  sepaDirectDebitPaymentMethodSpecificInput: v.optional(sepaInput),
  directDebitPaymentMethodSpecificInput: v.optional(otherInput),
  bankTransferPaymentMethodSpecificInput: v.optional(otherInput),
  cashPaymentMethodSpecificInput: v.optional(otherInput),
  eInvoicePaymentMethodSpecificInput: v.optional(otherInput),
  invoicePaymentMethodSpecificInput: v.optional(otherInput),
};

export const createPaymentRequest = v.object({
  order,
  encryptedCustomerInput: v.optional(v.pipe(v.string(), v.maxLength(1_000_000))),
  ...methodInputs,
});

export type CreatePaymentRequest = v.InferOutput<typeof createPaymentRequest>;
export type MethodInputName = keyof typeof methodInputs;
