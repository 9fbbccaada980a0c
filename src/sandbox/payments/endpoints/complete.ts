import * as v from 'valibot';
import { ok } from '../../http/answer.js';
import { inventedErrors, observedErrors } from '../../http/errors.js';
import { conclude } from '../conclude.js';
import { checkCard } from '../draft-payment.js';
import { findPayment } from '../find.js';
import { decideByCard } from '../flows.js';
import { cardFacts } from '../record.js';
import { text } from '../../http/schema.js';
import { outcomeOf } from '../test-cards.js';
import { checkValues } from '../values.js';
import { products } from '../../catalogue/index.js';
import { accountFingerprint } from '../../tokens/token-store.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

const CARD = 'cardPaymentMethodSpecificInput.card';

const request = v.object({
  cardPaymentMethodSpecificInput: v.optional(
    v.object({
      card: v.optional(
        v.object({
          cardNumber: v.optional(text),
          expiryDate: v.optional(text),
          cardholderName: v.optional(text),
        }),
      ),
    }),
  ),
});

/** Adds the card to a payment that waits for it after SHOW_FORM, checked with the fields that were shown. */
export const completePayment = serverEndpoint(
  'POST',
  '/payments/:paymentId/complete',
  async ({ world, merchant, params, body, origin }) => {
    const payment = findPayment(world, merchant.id, params.get('paymentId'));
    const product = products.get(payment.paymentProductId);
    if (payment.status !== 'PENDING_COMPLETION' || !product) throw inventedErrors.wrongStatus();
    const card = body.cardPaymentMethodSpecificInput?.card;
    if (!card) throw observedErrors.missing(CARD);
    const sent = Object.entries(card).filter((entry): entry is [string, string] => !!entry[1]);
    const values = new Map(sent);
    const { mostYearsToExpiry } = world.settings.choices;
    checkValues(product, values, { now: world.clock.now(), mostYearsToExpiry });
    checkCard(world, product, values);
    payment.card = cardFacts(values, undefined);
    payment.outcome = outcomeOf(values.get('cardNumber') ?? '') ?? 'AUTHORISED';
    payment.fingerprint = await accountFingerprint(world, product.id, values);
    payment.thirdPartySince = undefined;
    const { returnUrl } = payment;
    return ok(conclude(world, payment, decideByCard({ world, payment, product, origin, returnUrl })));
  },
  request,
);
