import { observedErrors } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import type { TokenKind, UpdateTokenRequest } from './schema.js';

/** A merchant's account data by field id, in the spelling of consumers' values. */
const readers: Readonly<
  Record<TokenKind, (request: UpdateTokenRequest) => Readonly<Record<string, string | undefined>>>
> = {
  card: ({ card }) => ({ ...card?.data.cardWithoutCvv }),
  eWallet: ({ eWallet }) => ({ billingAgreementId: eWallet?.data?.billingAgreementId }),
  sepaDirectDebit: ({ sepaDirectDebit }) => {
    const account = sepaDirectDebit?.mandate?.bankAccountIban;
    return { iban: account?.iban, accountHolderName: account?.accountHolderName };
  },
  nonSepaDirectDebit: ({ nonSepaDirectDebit }) => {
    const { paymentProduct705SpecificData: direct, paymentProduct730SpecificData: ach } =
      nonSepaDirectDebit?.mandate ?? {};
    const account = direct?.bankAccountBban ?? ach?.bankAccountBban;
    return {
      accountNumber: account?.accountNumber,
      bankCode: account?.bankCode,
      accountHolderName: account?.accountHolderName,
    };
  },
};

/** The kind of account in a request, if there is exactly one. */
export const kindOf = (request: UpdateTokenRequest): TokenKind | undefined => {
  const kinds = (Object.keys(readers) as TokenKind[]).filter((kind) => request[kind] !== undefined);
  if (kinds[1] !== undefined) throw observedErrors.invalidValue(kinds[1]);
  return kinds[0];
};

export const tokenValues = (request: UpdateTokenRequest): ReadonlyMap<string, string> => {
  const kind = kindOf(request);
  const values = kind ? Object.entries(readers[kind](request)) : [];
  return new Map(values.filter((entry): entry is [string, string] => !!entry[1]));
};

export const aliasOf = (request: UpdateTokenRequest): string | undefined => {
  const kind = kindOf(request);
  return kind && request[kind]?.alias;
};

export const customerOf = (request: UpdateTokenRequest): Readonly<Record<string, unknown>> | undefined => {
  const kind = kindOf(request);
  return kind && request[kind]?.customer;
};

/** The account data of a request that is returned unchanged: all but its numbers, which are stored masked. */
export const detailsOf = (request: UpdateTokenRequest): JsonObject => {
  const customer = customerOf(request);
  const { bankAccountIban: _iban, ...sepa } = request.sepaDirectDebit?.mandate ?? {};
  const { paymentProduct705SpecificData: direct, paymentProduct730SpecificData: ach } =
    request.nonSepaDirectDebit?.mandate ?? {};
  const {
    accountNumber: _number,
    bankCode: _code,
    accountHolderName: _holder,
    ...account
  } = direct?.bankAccountBban ?? ach?.bankAccountBban ?? {};
  const details = {
    customer,
    ...(Object.keys(sepa).length > 0 && { mandate: sepa }),
    ...(Object.keys(account).length > 0 && { account }),
    authorisationId: direct?.authorisationId,
  };
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)) as JsonObject;
};
