import { inventedErrors } from '../http/errors.js';
import type { PaymentRecord } from '../records/types.js';
import type { World } from '../world.js';

export type ThirdPartyStatus = 'WAITING' | 'INITIALIZED' | 'AUTHORIZED' | 'COMPLETED';

const sequence: readonly ThirdPartyStatus[] = ['WAITING', 'INITIALIZED', 'AUTHORIZED', 'COMPLETED'];

/** How long the consumer's app takes in all, in milliseconds. */
export const thirdPartyDuration = ({ settings }: World): number =>
  settings.choices.thirdPartyStep * (sequence.length - 1);

/** How far the consumer's app is, by the time that has passed; only payments that wait for an app have one. */
export const thirdPartyStatusOf = (world: World, payment: PaymentRecord): ThirdPartyStatus => {
  if (payment.thirdPartySince === undefined)
    throw inventedErrors.notFound('NO_THIRD_PARTY_STATUS', 'paymentId');
  const step = world.settings.choices.thirdPartyStep;
  // A payment that was called off stays where it was then.
  const until = payment.status === 'CANCELLED' ? payment.statusChangedAt : world.clock.now();
  const at = Math.floor((until - payment.thirdPartySince) / step);
  return sequence[Math.min(at, sequence.length - 1)] ?? 'COMPLETED';
};
