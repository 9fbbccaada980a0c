import { timingSafeEqual } from 'node:crypto';

/** Takes as long for a good guess as for a bad one. */
export const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};
