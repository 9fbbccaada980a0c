import * as v from 'valibot';
import { ok } from '../../http/answer.js';
import { inventedErrors, observedErrors } from '../../http/errors.js';
import { productId } from '../../http/schema.js';
import { card, order } from '../../payments/schema.js';
import { outcomeOf } from '../../payments/test-cards.js';
import { serverEndpoint } from '../../server-api/endpoint.js';
import { ifKnown } from '../../platforms/known-call.js';

const request = v.object({
  card: v.optional(card),
  order,
  paymentProductId: v.optional(productId),
});

const verdicts: Readonly<Record<string, string>> = {
  PENDING_FRAUD_APPROVAL: 'challenged',
  REJECTED: 'denied',
};

/** Assesses a card's risk, which its test card decides. */
export const assessCard = serverEndpoint(
  'POST',
  '/riskassessments/cards',
  ifKnown('riskAssessment', ({ world, body }) => {
    if (!body.card) throw observedErrors.missing('card');
    const outcome = outcomeOf(body.card.cardNumber);
    if (!outcome && world.settings.choices.testCardsOnly)
      throw inventedErrors.testCardsOnly('card.cardNumber');
    const result = verdicts[outcome ?? ''] ?? 'accepted';
    return ok({
      results: [
        { category: 'globalcollectBlacklistCheckCC', result: 'accepted' },
        { category: 'authorizationCheck', result: result === 'denied' ? 'denied' : 'accepted' },
        {
          category: 'retaildecisionsCCFraudCheck',
          result,
          retaildecisionsCCFraudCheckOutput: { fraudCode: '0100', fraudNeural: '10', fraudRCF: '' },
        },
      ],
    });
  }),
  request,
);
