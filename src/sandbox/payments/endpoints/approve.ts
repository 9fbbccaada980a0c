import * as v from 'valibot';
import { ok } from '../../http/answer.js';
import { observedErrors } from '../../http/errors.js';
import { findPayment } from '../find.js';
import { paymentJson } from '../output.js';
import { cents, date, text } from '../../http/schema.js';
import { happen } from '../transition.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { ifKnown } from '../../platforms/known-call.js';

const directDebit = v.optional(v.object({ dateCollect: v.optional(date), token: v.optional(text) }));

const request = v.object({
  amount: v.optional(cents),
  order: v.optional(v.object({ references: v.optional(v.object({ merchantReference: v.optional(text) })) })),
  directDebitPaymentMethodSpecificInput: directDebit,
  sepaDirectDebitPaymentMethodSpecificInput: directDebit,
});

/** Requests the capture of an authorised payment, in part if an amount is given. */
export const approvePayment = serverEndpoint(
  'POST',
  '/payments/:paymentId/approve',
  ifKnown('approve', ({ world, merchant, params, body }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    const amount = body.amount ?? payment.money.amount;
    if (amount === 0 || amount > payment.money.amount) throw observedErrors.invalidValue('amount');
    happen(world, payment, 'approve', () => {
      payment.amountCaptureRequested = amount;
    });
    return ok({ payment: paymentJson(world, payment) });
  }),
  request,
);
