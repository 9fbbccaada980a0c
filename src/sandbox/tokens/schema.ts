import * as v from 'valibot';
import { date, productId, text } from '../http/schema.js';
import { card } from '../payments/schema.js';
import { bankAccountBban, bankAccountIban } from '../services/bank-account.js';

const mandateApproval = v.object({
  mandateSignatureDate: v.optional(date),
  mandateSignaturePlace: v.optional(text),
  mandateSigned: v.optional(v.boolean()),
});

const common = { alias: v.optional(text), customer: v.optional(v.record(text, v.unknown())) };

/** The kinds of accounts of a token, each as a merchant sends it and as it is returned. */
export const tokenKinds = {
  card: v.optional(
    v.object({
      ...common,
      data: v.object({
        cardWithoutCvv: v.optional(v.partial(v.omit(card, ['cvv']))),
        firstTransactionDate: v.optional(text),
      }),
    }),
  ),
  eWallet: v.optional(
    v.object({ ...common, data: v.optional(v.object({ billingAgreementId: v.optional(text) })) }),
  ),
  sepaDirectDebit: v.optional(
    v.object({
      ...common,
      mandate: v.optional(
        v.object({
          bankAccountIban: v.optional(bankAccountIban),
          customerContractIdentifier: v.optional(text),
          debtor: v.optional(v.record(text, v.unknown())),
          isRecurring: v.optional(v.boolean()),
          mandateApproval: v.optional(mandateApproval),
          preNotification: v.optional(text),
        }),
      ),
    }),
  ),
  nonSepaDirectDebit: v.optional(
    v.object({
      ...common,
      mandate: v.optional(
        v.object({
          paymentProduct705SpecificData: v.optional(
            v.object({ authorisationId: v.optional(text), bankAccountBban: v.optional(bankAccountBban) }),
          ),
          paymentProduct730SpecificData: v.optional(
            v.object({ bankAccountBban: v.optional(bankAccountBban) }),
          ),
        }),
      ),
    }),
  ),
};

export const updateTokenRequest = v.object({ paymentProductId: v.optional(productId), ...tokenKinds });
export const createTokenRequest = v.object({
  ...updateTokenRequest.entries,
  encryptedCustomerInput: v.optional(v.pipe(v.string(), v.maxLength(1_000_000))),
});

export type UpdateTokenRequest = v.InferOutput<typeof updateTokenRequest>;
export type CreateTokenRequest = v.InferOutput<typeof createTokenRequest>;
export type TokenKind = keyof typeof tokenKinds;
