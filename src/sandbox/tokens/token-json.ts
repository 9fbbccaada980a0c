import type { JsonObject } from '../http/json.js';
import { traitsOf, products } from '../catalogue/index.js';
import type { TokenRecord } from '../records/types.js';

const kindByMethod: Readonly<Record<string, string>> = { card: 'card', mobile: 'card', redirect: 'eWallet' };

/** A token as `GET` returns it, with masked numbers. */
export const tokenJson = (token: TokenRecord): JsonObject => {
  const value = (key: string) => token.attributes.find((attribute) => attribute.key === key)?.value;
  const method = products.get(token.paymentProductId)?.paymentMethod ?? 'card';
  const account = {
    iban: value('iban'),
    accountNumber: value('accountNumber'),
    bankCode: value('bankCode'),
    accountHolderName: value('accountHolderName'),
  };
  const { mandate, account: rest, authorisationId, customer } = token.details;
  const common = { alias: value('alias'), ...(customer !== undefined && { customer }) };
  const signed = token.mandateApproval && { mandateApproval: token.mandateApproval };
  const data = {
    ...(authorisationId !== undefined && { authorisationId }),
    bankAccountBban: { ...account, ...(rest as JsonObject | undefined) },
  };
  const kinds: Readonly<Record<string, JsonObject>> = {
    card: {
      ...common,
      data: {
        cardWithoutCvv: {
          cardNumber: value('cardNumber'),
          expiryDate: value('expiryDate'),
          cardholderName: value('cardholderName'),
          issueNumber: value('issueNumber'),
        },
      },
    },
    eWallet: { ...common, data: { billingAgreementId: value('billingAgreementId') } },
    sepaDirectDebit: {
      ...common,
      mandate: { ...(mandate as JsonObject | undefined), bankAccountIban: account, ...signed },
    },
    nonSepaDirectDebit: {
      ...common,
      mandate: { [`paymentProduct${token.paymentProductId}SpecificData`]: data },
    },
  };
  const kind =
    kindByMethod[method] ??
    (traitsOf(token.paymentProductId)?.isSepa ? 'sepaDirectDebit' : 'nonSepaDirectDebit');
  return {
    id: token.id,
    paymentProductId: token.paymentProductId,
    ...(token.originalPaymentId !== undefined && { originalPaymentId: token.originalPaymentId }),
    [kind]: kinds[kind],
  };
};
