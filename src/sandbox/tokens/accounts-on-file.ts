import { stamp } from '../clock.js';
import type { SessionRecord, TokenRecord } from '../records/types.js';
import { findToken } from './token-store.js';
import type { WireAccountOnFile, WireAttribute } from '../catalogue/index.js';
import type { World } from '../world.js';
import { products } from '../catalogue/index.js';

/** Whether the month MMYY is over; the month itself is still valid. */
export const isPast = (expiryDate: string, now: number): boolean => {
  const month = `20${expiryDate.slice(2)}${expiryDate.slice(0, 2)}`;
  return month < stamp(now).slice(0, 6);
};

/** Whether the month MMYY is more than the given years ahead. */
export const isBeyond = (expiryDate: string, now: number, years: number): boolean =>
  Number(`20${expiryDate.slice(2)}${expiryDate.slice(0, 2)}`) > Number(stamp(now).slice(0, 6)) + 100 * years;

const attributesOf = (token: TokenRecord, now: number): readonly WireAttribute[] =>
  token.attributes.map(({ key, value, status }): WireAttribute =>
    key === 'expiryDate' && isPast(value, now)
      ? { key, value, status: 'MUST_WRITE', mustWriteReason: 'IN_THE_PAST' }
      : { key, value, status },
  );

const accountOf = (token: TokenRecord, id: number, now: number): WireAccountOnFile => ({
  id,
  paymentProductId: token.paymentProductId,
  attributes: attributesOf(token, now),
  displayHints: {
    labelTemplate: token.labelTemplate.map((entry) => ({ ...entry })),
    logo: products.get(token.paymentProductId)?.displayHints.logo ?? '',
  },
});

/** A session's existing tokens, by their small number in this session. */
export const accountsOf = (world: World, session: SessionRecord): readonly WireAccountOnFile[] =>
  session.tokens.flatMap((tokenId, id) => {
    const token = findToken(world, session.merchantId, tokenId);
    return token ? [accountOf(token, id, world.clock.now())] : [];
  });
