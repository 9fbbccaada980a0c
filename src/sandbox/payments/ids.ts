import type { Merchant } from '../options.js';
import { type Records, next } from '../records/records.js';

const digits = (value: number | string, length: number) => String(value).padStart(length, '0');

/** GlobalCollect: merchant (10), order (10), effort (5), attempt (5). Ogone: a number and `_0`. */
export const newPaymentId = (records: Records, { id, platform }: Merchant): string =>
  platform === 'globalcollect'
    ? digits(id, 10) + digits(next(records, `order:${id}`), 10) + '0000100001'
    : `${3_000_000_000 + next(records, 'ogone')}_0`;

/** Ogone numbers what follows a payment behind its underscore: captures and refunds alike. */
const followerId = (paymentId: string, number: number) => `${paymentId.split('_')[0]}_${number}`;
const follower = (records: Records, paymentId: string): string =>
  followerId(paymentId, next(records, `follower:${paymentId}`));

/** The ids of all captures (and, on Ogone, refunds) that a payment ever had, oldest first. */
export const followersOf = ({ counters }: Records, paymentId: string): readonly string[] =>
  Array.from({ length: counters.get(`follower:${paymentId}`) ?? 0 }, (_, at) =>
    followerId(paymentId, at + 1),
  );

export const newCaptureId = (records: Records, paymentId: string): string => follower(records, paymentId);

/** GlobalCollect's refunds have a negative effort: `…000-100001`. */
export const newRefundId = (records: Records, paymentId: string): string =>
  paymentId.includes('_')
    ? follower(records, paymentId)
    : `${paymentId.slice(0, 20)}000-1${digits(next(records, `refund:${paymentId}`), 5)}`;

/** What `creationOutput` refers to a payment by. */
export const creationReferences = (paymentId: string) => ({
  additionalReference: paymentId.slice(0, 20),
  externalReference: paymentId,
});

/** GlobalCollect's payouts look like payments. */
export const newPayoutId = newPaymentId;
