import { ApiError } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import type { PaymentRecord } from '../records/types.js';
import type { World } from '../world.js';
import type { Verdict } from './step.js';
import { creationReferences } from './ids.js';
import { paymentJson } from './output.js';
import { enter } from './transition.js';

/**
 * Applies a verdict and answers, as in *create* and *complete*.
 * @param succeeded adds to `creationOutput` unless the payment was refused
 * @throws ApiError 402 with the refused payment
 */
export const conclude = (
  world: World,
  payment: PaymentRecord,
  verdict: Verdict,
  succeeded: () => JsonObject = () => ({}),
): JsonObject => {
  payment.errors = verdict.error ? [{ ...verdict.error }] : [];
  const added = verdict.error ? {} : succeeded();
  enter(world, payment, verdict.status);
  const result: JsonObject = {
    creationOutput: { ...creationReferences(payment.id), ...added },
    ...(verdict.merchantAction && { merchantAction: verdict.merchantAction }),
    payment: paymentJson(world, payment),
  };
  if (verdict.error) throw new ApiError(402, [verdict.error], { paymentResult: result });
  return result;
};
