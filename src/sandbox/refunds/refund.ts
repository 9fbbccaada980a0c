import { traitsOf } from '../catalogue/index.js';
import { stamp } from '../clock.js';
import { inventedErrors } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import { leadsTo } from '../payments/next-status.js';
import { platformOf } from '../platforms/platform-of.js';
import { enter } from '../payments/transition.js';
import type { RefundStatus } from '../platforms/platform.js';
import { statusCategories } from '../platforms/status.js';
import type { PaymentRecord, RefundRecord } from '../records/types.js';
import { schedule } from '../time/due.js';
import { announce } from '../announce.js';
import type { World } from '../world.js';

export type RefundEvent = 'approve' | 'cancel' | 'cancelApproval' | 'refunded';

/** The transitions of each status, by event. */
const transitions: Readonly<
  Partial<Record<RefundStatus, Readonly<Partial<Record<RefundEvent, RefundStatus>>>>>
> = {
  PENDING_APPROVAL: { approve: 'REFUND_REQUESTED', cancel: 'CANCELLED' },
  REFUND_REQUESTED: { cancelApproval: 'PENDING_APPROVAL', cancel: 'CANCELLED', refunded: 'REFUNDED' },
};

const outputNames: Readonly<Record<string, string>> = {
  card: 'cardRefundMethodSpecificOutput',
  mobile: 'mobileRefundMethodSpecificOutput',
  cash: 'cashRefundMethodSpecificOutput',
  eInvoice: 'eInvoiceRefundMethodSpecificOutput',
};

export const refundJson = (world: World, refund: RefundRecord): JsonObject => {
  const payment = world.records.payments.get(refund.paymentId);
  const name = traitsOf(payment?.paymentProductId ?? 0)?.isEWallet
    ? 'eWalletRefundMethodSpecificOutput'
    : (outputNames[payment?.paymentMethod ?? ''] ?? 'bankRefundMethodSpecificOutput');
  return {
    id: refund.id,
    refundOutput: {
      amountOfMoney: { ...refund.money },
      ...(refund.status === 'REFUNDED' && { amountPaid: refund.money.amount }),
      references: {
        ...(refund.merchantReference !== undefined && { merchantReference: refund.merchantReference }),
        paymentReference: '0',
      },
      paymentMethod: payment?.paymentMethod,
      [name]: {},
    },
    status: refund.status,
    statusOutput: {
      isCancellable: transitions[refund.status]?.cancel !== undefined,
      statusCategory: statusCategories[refund.status],
      statusCode: platformOf(world, refund).refundCodes[refund.status],
      statusCodeChangeDateTime: stamp(refund.statusChangedAt),
    },
  };
};

export const refundsOf = ({ records }: World, { id }: PaymentRecord): readonly RefundRecord[] =>
  [...records.refunds.values()].filter(({ paymentId }) => paymentId === id);

/** Subtracts a failed refund from the requested amount. */
const giveUp = (world: World, refund: RefundRecord): void => {
  const payment = world.records.payments.get(refund.paymentId);
  const capture = refund.captureId === undefined ? undefined : world.records.captures.get(refund.captureId);
  if (payment) payment.amountRefundRequested -= refund.money.amount;
  if (capture) capture.amountRefunded -= refund.money.amount;
};

/** Completes a refund; a fully refunded payment gets that status. */
const giveBack = (world: World, refund: RefundRecord, at: number): void => {
  const payment = world.records.payments.get(refund.paymentId);
  if (!payment) return;
  payment.amountRefundRequested -= refund.money.amount;
  payment.amountRefunded += refund.money.amount;
  const whole = payment.amountRefunded >= payment.amountCaptured && payment.amountCaptureRequested === 0;
  const status = leadsTo(world, payment, 'refunded');
  if (whole && status) enter(world, payment, status, at);
};

/** Changes a refund's status and announces it. */
export const enterRefund = (
  world: World,
  refund: RefundRecord,
  status: RefundStatus,
  at = world.clock.now(),
): void => {
  refund.status = status;
  refund.statusChangedAt = at;
  const { refundDelay } = world.settings.choices;
  schedule(world, 'refund', refund.id, status === 'REFUND_REQUESTED' ? at + refundDelay : undefined);
  if (status === 'CANCELLED' || status === 'REJECTED') giveUp(world, refund);
  announce(world, refund.merchantId, 'refund', status, refundJson(world, refund), at);
  if (status === 'REFUNDED') giveBack(world, refund, at);
};

/** Applies an event, or refuses it in this status. */
export const refundHappens = (world: World, refund: RefundRecord, event: RefundEvent, at?: number): void => {
  const status = transitions[refund.status]?.[event];
  if (status === undefined) throw inventedErrors.wrongStatus();
  enterRefund(world, refund, status, at);
};

/** Advances a refund when its time has come. */
export const ageRefund = (world: World, id: string, at: number): void => {
  const refund = world.records.refunds.get(id);
  if (refund?.status === 'REFUND_REQUESTED') refundHappens(world, refund, 'refunded', at);
};

/** A merchant's own refund. */
export const findRefund = (world: World, merchantId: string, id: string | undefined): RefundRecord => {
  const refund = id === undefined ? undefined : world.records.refunds.get(id);
  if (refund?.merchantId !== merchantId) throw inventedErrors.notFound('UNKNOWN_REFUND_ID', 'refundId');
  return refund;
};
