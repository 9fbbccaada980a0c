import type { Count } from './platform.js';

/** With zeros in front. */
export const digits = (value: number | string, length: number): string => String(value).padStart(length, '0');

const followerId = (paymentId: string, number: number): string => `${paymentId.split('_')[0]}_${number}`;

/** What follows a payment is numbered behind its underscore: captures and, on Ogone, refunds alike. */
export const newFollowerId = (paymentId: string, count: Count): string =>
  followerId(paymentId, count(`follower:${paymentId}`));

/** The ids of all that ever followed a payment, oldest first. */
export const followersOf = (
  counters: { get(name: string): number | undefined },
  paymentId: string,
): readonly string[] =>
  Array.from({ length: counters.get(`follower:${paymentId}`) ?? 0 }, (_, at) =>
    followerId(paymentId, at + 1),
  );
