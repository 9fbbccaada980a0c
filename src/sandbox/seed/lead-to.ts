import { ageCapture } from '../captures/ageing.js';
import { capturesOf } from '../captures/capture.js';
import { authenticationResults } from '../payments/authentication.js';
import { notAuthorised } from '../payments/flows.js';
import { authorisedStatus } from '../payments/next-status.js';
import { enter } from '../payments/transition.js';
import { platformOf } from '../platforms/platform-of.js';
import type { PaymentEvent, PaymentStatus, Transitions } from '../platforms/platform.js';
import type { PaymentRecord } from '../records/types.js';
import { createRefund } from '../refunds/create.js';
import { enterRefund } from '../refunds/refund.js';
import type { World } from '../world.js';
import { inThePast } from './past.js';

/** An event of a payment, and its status afterwards. */
export interface PaymentTransition {
  readonly event: PaymentEvent;
  readonly into: PaymentStatus;
}

/** The shortest path between two statuses in a platform's table; `undefined` if there is none. */
export const wayTo = (
  transitions: Transitions,
  from: PaymentStatus,
  to: PaymentStatus,
): readonly PaymentTransition[] | undefined => {
  const ways = new Map<PaymentStatus, readonly PaymentTransition[]>([[from, []]]);
  for (const [status, way] of ways) {
    if (status === to) return way;
    for (const [event, into] of Object.entries(transitions[status] ?? {}))
      if (!ways.has(into)) ways.set(into, [...way, { event: event as PaymentEvent, into }]);
  }
  return undefined;
};

type Happen = (world: World, payment: PaymentRecord, into: PaymentStatus) => void;

const captures: Happen = (world, payment, into) => {
  const now = world.clock.now();
  for (const { id } of capturesOf(world, payment)) ageCapture(world, id, now);
  if (payment.status !== into) enter(world, payment, into);
};

/** Events that change more than the payment. */
const happenings: Readonly<Partial<Record<PaymentEvent, Happen>>> = {
  captured: captures,
  paid: captures,
  captureRejected(world, payment, into) {
    payment.outcome = 'REJECTED_CAPTURE';
    captures(world, payment, into);
  },
  refunded(world, payment) {
    createRefund(world, payment, undefined, {});
    for (const refund of world.records.refunds.values())
      if (refund.paymentId === payment.id) enterRefund(world, refund, 'REFUNDED');
  },
  fail(world, payment, into) {
    payment.errors = [{ ...notAuthorised }];
    enter(world, payment, into);
  },
};

/** Where the consumer is awaited, the rest begins when they come back and pay. */
const awaited: ReadonlySet<PaymentStatus> = new Set(['REDIRECTED', 'PENDING_COMPLETION']);

const HOUR = 3_600_000;

/**
 * Leads a payment from where it is to a status, an hour between one step and the next.
 * @param end when it gets there, in milliseconds since the epoch
 * @returns whether it got there
 */
export const leadTo = (world: World, payment: PaymentRecord, status: PaymentStatus, end: number): boolean => {
  const { transitions } = platformOf(world, payment);
  const authorised = authorisedStatus(world, payment);
  const direct = wayTo(transitions, payment.status, status);
  const later = direct || !awaited.has(payment.status) ? undefined : wayTo(transitions, authorised, status);
  const way = direct ?? later;
  if (!way) return false;
  const moment = (stepsLeft: number) => inThePast(world, end - stepsLeft * HOUR);
  if (later) {
    const then = moment(later.length);
    if (payment.card) payment.authentication = authenticationResults(payment, true, then.clock.now());
    enter(then, payment, authorised);
  }
  way.forEach(({ event, into }, at) => {
    const then = moment(way.length - 1 - at);
    const happen: Happen = happenings[event] ?? enter;
    happen(then, payment, into);
  });
  return true;
};
