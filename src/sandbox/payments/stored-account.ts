import { inventedErrors } from '../http/errors.js';
import type { TokenRecord } from '../records/types.js';
import type { World } from '../world.js';
import { findToken } from '../tokens/token-store.js';
import type { CustomerInput } from './customer-input.js';
import type { MethodInput } from './method-input.js';

/** The stored account of a payment: the consumer's choice in the session, or the merchant's token. */
export const storedAccount = (
  world: World,
  merchantId: string,
  input: CustomerInput | undefined,
  method: MethodInput,
): TokenRecord | undefined => {
  const chosen = input?.accountOnFileId;
  const id = chosen === undefined ? method.token : input?.session.tokens[chosen];
  if (chosen === undefined && id === undefined) return undefined;
  const token = id === undefined ? undefined : findToken(world, merchantId, id);
  if (!token)
    throw inventedErrors.notFound(
      'UNKNOWN_TOKEN_ID',
      chosen === undefined ? `${method.name}.token` : 'accountOnFileId',
    );
  return token;
};
