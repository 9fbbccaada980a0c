import * as v from 'valibot';
import { ok } from '../../http/answer.js';
import { observedErrors } from '../../http/errors.js';
import { bankAccountBban, bankAccountIban, ibanIsValid } from '../bank-account.js';
import { type Bban, bbanOf, ibanOf } from '../bban.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { ifKnown } from '../../platforms/known-call.js';

const request = v.object({
  bankAccountBban: v.optional(bankAccountBban),
  bankAccountIban: v.optional(bankAccountIban),
});

/** Converts an account between IBAN and its parts. */
export const convertBankAccount = serverEndpoint(
  'POST',
  '/services/convert/bankaccount',
  ifKnown('convertBankAccount', ({ body }) => {
    if (!body.bankAccountIban && !body.bankAccountBban) throw observedErrors.missing('bankAccountIban');
    const given = body.bankAccountIban?.iban.replace(/\s/g, '').toUpperCase();
    if (given !== undefined && !ibanIsValid(given)) throw observedErrors.invalidValue('bankAccountIban.iban');
    const iban = given ?? ibanOf(body.bankAccountBban as Partial<Bban>);
    if (iban === undefined) throw observedErrors.invalidValue('bankAccountBban');
    const bban = bbanOf(iban);
    if (!bban) throw observedErrors.invalidValue('bankAccountIban.iban');
    return ok({
      bankAccountBban: { ...bban },
      bankAccountIban: { iban },
      bankData: {
        newBankName: `Sandbox Bank ${bban.bankCode}`,
        reformattedAccountNumber: bban.accountNumber,
        reformattedBankCode: bban.bankCode,
        reformattedBranchCode: bban.branchCode,
      },
      swift: { bic: `${bban.bankCode.replace(/\d/g, 'X').padEnd(4, 'X').slice(0, 4)}${bban.countryCode}2X` },
    });
  }),
  request,
);
