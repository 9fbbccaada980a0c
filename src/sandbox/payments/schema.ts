import * as v from 'valibot';
import { countryCode, date, money, productId, text } from '../http/schema.js';
import { createMandateRequest } from '../mandates/schema.js';
import { bankAccountBban } from '../services/bank-account.js';

/* Bodies of the Server API. Properties that the sandbox does not use are ignored, as on the real platform. */

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

/** Recorded errors name both properties if they are missing. */
const airlineData = v.optional(v.object({ code: text, name: text }));

export const order = v.object({
  additionalInput: v.optional(v.object({ airlineData, installments: v.optional(installments) })),
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

/** Beside a token, a merchant sends only changes; the payment decides what is required. */
const cardOrChanges = v.partial(card);

const externalAuthentication = v.object({
  acsTransactionId: v.optional(text),
  appliedExemption: v.optional(text),
  cavv: v.optional(text),
  directoryServerTransactionId: v.optional(text),
  eci: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9))),
  schemeRiskScore: v.optional(v.pipe(v.number(), v.safeInteger())),
  threeDSecureVersion: v.optional(text),
  threeDServerTransactionId: v.optional(text),
  xid: v.optional(text),
});

/** A compact JWS: what a Click to Pay checkout gives the page. */
const jws = v.pipe(v.string(), v.maxLength(100_000), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/));

const sequence = v.picklist(['first', 'recurring', 'last']);

const cardInput = v.object({
  ...common,
  card: v.optional(cardOrChanges),
  isRecurring: v.optional(v.boolean()),
  recurring: v.optional(v.object({ recurringPaymentSequenceIndicator: v.optional(sequence) })),
  recurringPaymentSequenceIndicator: v.optional(sequence),
  authorizationMode: v.optional(v.picklist(['FINAL_AUTHORIZATION', 'PRE_AUTHORIZATION', 'SALE'])),
  transactionChannel: v.optional(v.picklist(['ECOMMERCE', 'MOTO'])),
  initialSchemeTransactionId: v.optional(text),
  unscheduledCardOnFileRequestor: v.optional(v.picklist(['cardholderInitiated', 'merchantInitiated'])),
  networkTokenData: v.optional(
    v.object({
      cardholderName: v.optional(text),
      cryptogram: v.optional(text),
      eci: v.optional(text),
      networkToken: text,
      tokenExpiryDate: text,
    }),
  ),
  clickToPay: v.optional(v.object({ checkoutResponseSignature: jws })),
  threeDSecure: v.optional(
    v.object({
      authenticationAmount: v.optional(money),
      challengeCanvasSize: v.optional(
        v.picklist(['250x400', '390x400', '500x600', '600x400', 'full-screen']),
      ),
      challengeIndicator: v.optional(text),
      exemptionRequest: v.optional(
        v.picklist(['none', 'automatic', 'transaction-risk-analysis', 'low-value', 'whitelist']),
      ),
      redirectionData,
      sdkData: v.optional(v.object({ sdkTransactionId: v.optional(text) })),
      skipAuthentication: v.optional(v.boolean()),
      externalCardholderAuthenticationData: v.optional(externalAuthentication),
    }),
  ),
  // The place of the same data in older clients.
  externalCardholderAuthenticationData: v.optional(externalAuthentication),
  skipAuthentication: v.optional(v.boolean()),
  skipFraudService: v.optional(v.boolean()),
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
const mobileInput = v.object({
  ...common,
  encryptedPaymentData: v.optional(text),
  decryptedPaymentData: v.optional(
    v.object({ dpan: v.optional(text), pan: v.optional(text), expiryDate: v.optional(text) }),
  ),
  skipFraudService: v.optional(v.boolean()),
});
const bankAccount = v.optional(v.object({ bankAccountBban: v.optional(bankAccountBban) }));
const directDebitInput = v.object({
  ...common,
  dateCollect: v.optional(date),
  isRecurring: v.optional(v.boolean()),
  paymentProduct705SpecificInput: bankAccount,
  paymentProduct730SpecificInput: bankAccount,
});
const otherInput = v.object(common);
const sepaInput = v.object({
  ...common,
  dateCollect: v.optional(date),
  isRecurring: v.optional(v.boolean()),
  paymentProduct771SpecificInput: v.optional(
    v.object({
      existingUniqueMandateReference: v.optional(text),
      mandateReference: v.optional(text),
      mandate: v.optional(createMandateRequest),
    }),
  ),
});

export const methodInputs = {
  cardPaymentMethodSpecificInput: v.optional(cardInput),
  redirectPaymentMethodSpecificInput: v.optional(redirectInput),
  mobilePaymentMethodSpecificInput: v.optional(mobileInput),
  sepaDirectDebitPaymentMethodSpecificInput: v.optional(sepaInput),
  directDebitPaymentMethodSpecificInput: v.optional(directDebitInput),
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
