import { stamp } from '../clock.js';
import { inventedErrors } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import { platformOf } from '../platforms/platform-of.js';
import type { PayoutStatus } from '../platforms/platform.js';
import { statusCategories } from '../platforms/status.js';
import type { PayoutRecord } from '../records/types.js';
import { schedule } from '../time/due.js';
import { announce } from '../announce.js';
import type { World } from '../world.js';

export type PayoutEvent = 'approve' | 'cancel' | 'cancelApproval' | 'credited';

/** The transitions of each status, by event. */
const transitions: Readonly<
  Partial<Record<PayoutStatus, Readonly<Partial<Record<PayoutEvent, PayoutStatus>>>>>
> = {
  PENDING_APPROVAL: { approve: 'PAYOUT_REQUESTED', cancel: 'CANCELLED' },
  PAYOUT_REQUESTED: { cancelApproval: 'PENDING_APPROVAL', credited: 'ACCOUNT_CREDITED' },
};

export const payoutJson = (world: World, payout: PayoutRecord): JsonObject => ({
  id: payout.id,
  payoutOutput: {
    amountOfMoney: { ...payout.money },
    references: {
      ...(payout.merchantReference !== undefined && { merchantReference: payout.merchantReference }),
      paymentReference: '0',
    },
  },
  status: payout.status,
  statusOutput: {
    isCancellable: transitions[payout.status]?.cancel !== undefined,
    statusCategory: statusCategories[payout.status],
    statusCode: platformOf(world, payout).payoutCodes[payout.status],
    statusCodeChangeDateTime: stamp(payout.statusChangedAt),
    ...(payout.errors.length > 0 && { errors: payout.errors }),
  },
});

/** Changes a payout's status and announces it. */
export const enterPayout = (
  world: World,
  payout: PayoutRecord,
  status: PayoutStatus,
  at = world.clock.now(),
): void => {
  payout.status = status;
  payout.statusChangedAt = at;
  const { refundDelay } = world.settings.choices;
  schedule(world, 'payout', payout.id, status === 'PAYOUT_REQUESTED' ? at + refundDelay : undefined);
  announce(world, payout.merchantId, 'payout', status, payoutJson(world, payout), at);
};

/** Applies an event, or refuses it in this status. */
export const payoutHappens = (world: World, payout: PayoutRecord, event: PayoutEvent, at?: number): void => {
  const status = transitions[payout.status]?.[event];
  if (status === undefined) throw inventedErrors.wrongStatus();
  enterPayout(world, payout, status, at);
};

/** Advances a payout when its time has come. */
export const agePayout = (world: World, id: string, at: number): void => {
  const payout = world.records.payouts.get(id);
  if (payout?.status === 'PAYOUT_REQUESTED') payoutHappens(world, payout, 'credited', at);
};

/** A merchant's own payout. */
export const findPayout = (world: World, merchantId: string, id: string | undefined): PayoutRecord => {
  const payout = id === undefined ? undefined : world.records.payouts.get(id);
  if (payout?.merchantId !== merchantId) throw inventedErrors.notFound('UNKNOWN_PAYOUT_ID', 'payoutId');
  return payout;
};
