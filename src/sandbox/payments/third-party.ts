import { inventedErrors } from '../http/errors.js';
import type { PaymentRecord } from '../records/types.js';
import type { World } from '../world.js';

export type ThirdPartyStatus = 'WAITING' | 'INITIALIZED' | 'AUTHORIZED' | 'COMPLETED';

const sequence: readonly ThirdPartyStatus[] = ['WAITING', 'INITIALIZED', 'AUTHORIZED', 'COMPLETED'];

/** The total time of the consumer's app, in milliseconds. */
export const thirdPartyDuration = ({ settings }: World): number =>
  settings.choices.thirdPartyStep * (sequence.length - 1);

/** The progress of the consumer's app by the elapsed time; only for payments that wait for an app. */
export const thirdPartyStatusOf = (world: World, payment: PaymentRecord): ThirdPartyStatus => {
  if (payment.thirdPartySince === undefined)
    throw inventedErrors.notFound('NO_THIRD_PARTY_STATUS', 'paymentId');
  const step = world.settings.choices.thirdPartyStep;
  // A cancelled payment keeps the progress of that time.
  const until = payment.status === 'CANCELLED' ? payment.statusChangedAt : world.clock.now();
  const at = Math.floor((until - payment.thirdPartySince) / step);
  return sequence[Math.min(at, sequence.length - 1)] ?? 'COMPLETED';
};
