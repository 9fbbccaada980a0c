import type { PaymentStatus } from '../platforms/platform.js';
import type { PaymentRecord } from '../records/types.js';
import type { World } from '../world.js';
import { authorisedStatus } from './next-status.js';
import { platformOf } from '../platforms/platform-of.js';
import { thirdPartyDuration } from './third-party.js';

/** A status change that only needs time. */
interface DueTransition {
  /** Milliseconds in the status. */
  readonly after: number;
  readonly into: PaymentStatus;
}

const appIsDone = (world: World, payment: PaymentRecord): DueTransition | undefined =>
  payment.thirdPartySince === undefined
    ? undefined
    : { after: thirdPartyDuration(world), into: authorisedStatus(world, payment) };

/** The effect of time on a payment, by status. On Ogone, captures advance it from CAPTURE_REQUESTED. */
const ageing: Readonly<
  Partial<Record<PaymentStatus, (world: World, payment: PaymentRecord) => DueTransition | undefined>>
> = {
  REDIRECTED: ({ settings }) => ({ after: settings.choices.redirectLifetime, into: 'CANCELLED' }),
  PENDING_COMPLETION: appIsDone,
  PENDING_PAYMENT: (world, payment) =>
    appIsDone(world, payment) ?? { after: world.settings.choices.transferDelay, into: 'PAID' },
  CAPTURE_REQUESTED: (world, payment) =>
    platformOf(world, payment).capturesAreObjects
      ? undefined
      : {
          after: world.settings.choices.captureDelay,
          into: payment.outcome === 'REJECTED_CAPTURE' ? 'REJECTED_CAPTURE' : 'CAPTURED',
        },
  CAPTURED: ({ settings }) => ({ after: settings.choices.paidDelay, into: 'PAID' }),
};

export const nextTransition = (world: World, payment: PaymentRecord): DueTransition | undefined =>
  ageing[payment.status]?.(world, payment);
