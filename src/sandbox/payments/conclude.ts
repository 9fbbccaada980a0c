import { ApiError } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import type { PaymentRecord } from '../records/types.js';
import type { World } from '../world.js';
import type { Verdict } from './step.js';
import { creationReferences } from './ids.js';
import { paymentJson } from './output.js';
import { enter } from './transition.js';

/**
 * Makes a verdict come true and says so, as *create* and *complete* do.
 * @param succeeded adds to `creationOutput` where the payment was not refused.
 * @throws ApiError 402 with the payment in it, where it was.
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
