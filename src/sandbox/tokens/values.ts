import { seen } from '../http/errors.js';
import type { TokenKind, UpdateTokenRequest } from './schema.js';

/** What a merchant sent of an account, by field id: the spelling that consumers' values have. */
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

/** The one kind of account that a request speaks of, if any. */
export const kindOf = (request: UpdateTokenRequest): TokenKind | undefined => {
  const kinds = (Object.keys(readers) as TokenKind[]).filter((kind) => request[kind] !== undefined);
  if (kinds[1] !== undefined) throw seen.invalidValue(kinds[1]);
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
