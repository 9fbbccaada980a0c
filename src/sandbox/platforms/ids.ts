import type { Count } from './platform.js';

/** Pads a value with leading zeros. */
export const digits = (value: number | string, length: number): string => String(value).padStart(length, '0');

const followerId = (paymentId: string, number: number): string => `${paymentId.split('_')[0]}_${number}`;

/** Captures and, on Ogone, refunds are numbered together after the payment's underscore. */
export const newFollowerId = (paymentId: string, count: Count): string =>
  followerId(paymentId, count(`follower:${paymentId}`));

/** The ids of all captures and refunds of a payment, oldest first. */
export const followersOf = (
  counters: { get(name: string): number | undefined },
  paymentId: string,
): readonly string[] =>
  Array.from({ length: counters.get(`follower:${paymentId}`) ?? 0 }, (_, at) =>
    followerId(paymentId, at + 1),
  );
