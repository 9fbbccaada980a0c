import * as v from 'valibot';
import { created, ok } from '../../http/answer.js';
import { inventedErrors } from '../../http/errors.js';
import { findPayment } from '../find.js';
import { text } from '../../http/schema.js';
import { products } from '../../catalogue/index.js';
import { attributesOf, storeToken } from '../../tokens/token-store.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { ifKnown } from '../../platforms/known-call.js';

const request = v.object({ alias: v.optional(text) });

/** Stores the account of an existing payment. */
export const tokenizePayment = serverEndpoint(
  'POST',
  '/payments/:paymentId/tokenize',
  ifKnown('tokenizePayment', ({ world, merchant, params, body }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    if (!products.get(payment.paymentProductId)?.allowsTokenization || payment.status === 'REJECTED')
      throw inventedErrors.wrongStatus('paymentId');
    const known = Object.entries(payment.card ?? {}).filter((entry): entry is [string, string] => !!entry[1]);
    const { token, isNew } = storeToken(world, {
      merchantId: merchant.id,
      paymentProductId: payment.paymentProductId,
      attributes: attributesOf(new Map(known), body.alias),
      fingerprint: payment.fingerprint,
      outcome: payment.outcome,
      originalPaymentId: payment.id,
    });
    payment.token = token.id;
    const answer = { token: token.id, isNewToken: isNew, originalPaymentId: token.originalPaymentId };
    return isNew ? created(answer, `tokens/${token.id}`) : ok(answer);
  }),
  request,
);
