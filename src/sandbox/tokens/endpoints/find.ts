import { inventedErrors } from '../../http/errors.js';
import type { Merchant } from '../../merchant.js';
import type { TokenRecord } from '../../records/types.js';
import { findToken } from '../token-store.js';
import type { World } from '../../world.js';

/** The token of a path. */
export const tokenOf = (
  world: World,
  merchant: Merchant,
  params: ReadonlyMap<string, string>,
): TokenRecord => {
  const token = findToken(world, merchant.id, params.get('tokenId') ?? '');
  if (!token) throw inventedErrors.notFound('UNKNOWN_TOKEN_ID', 'tokenId');
  return token;
};
