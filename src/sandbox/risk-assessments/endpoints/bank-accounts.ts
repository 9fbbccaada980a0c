import * as v from 'valibot';
import { ok } from '../../http/answer.js';
import { observedErrors } from '../../http/errors.js';
import { order } from '../../payments/schema.js';
import { bankAccountBban, bankAccountIban, ibanIsValid } from '../../services/bank-account.js';
import { type Bban, ibanOf } from '../../services/bban.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { ifKnown } from '../../platforms/known-call.js';

const request = v.object({
  bankAccountBban: v.optional(bankAccountBban),
  bankAccountIban: v.optional(bankAccountIban),
  order: v.optional(order),
});

/** Assesses whether a bank account can exist. */
export const assessBankAccount = serverEndpoint(
  'POST',
  '/riskassessments/bankaccounts',
  ifKnown('riskAssessment', ({ body }) => {
    if (!body.bankAccountIban && !body.bankAccountBban) throw observedErrors.missing('bankAccountIban');
    const valid = body.bankAccountIban
      ? ibanIsValid(body.bankAccountIban.iban)
      : ibanOf(body.bankAccountBban as Partial<Bban>) !== undefined;
    const result = valid ? 'accepted' : 'denied';
    return ok({
      results: [
        { category: 'globalcollectBlacklistCheckDD', result: 'accepted' },
        { category: 'ddFraudCheck', result: 'no-advice' },
        {
          category: 'validationbankAccount',
          result,
          validationBankAccountOutput: {
            checks: [
              { code: '0001', description: 'Account number check', result: valid ? 'PASSED' : 'ERROR' },
            ],
          },
        },
      ],
    });
  }),
  request,
);
