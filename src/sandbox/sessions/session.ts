import * as v from 'valibot';
import { randomHex } from '../crypto/base64.js';
import type { JsonObject } from '../http/json.js';
import type { Merchant } from '../merchant.js';
import { productId, text } from '../http/schema.js';
import type { ProductFilters, SessionRecord } from '../records/types.js';
import { findToken } from '../tokens/token-store.js';
import type { World } from '../world.js';

const filters = v.optional(
  v.object({ products: v.optional(v.array(productId)), groups: v.optional(v.array(text)) }),
);

export const productFilters = v.object({ restrictTo: filters, exclude: filters });

export const sessionRequest = v.object({
  tokens: v.optional(v.pipe(v.array(text), v.maxLength(100))),
  paymentProductFilters: v.optional(productFilters),
});

const filtersOf = (given: v.InferOutput<typeof filters>): ProductFilters | undefined =>
  given && { products: given.products ?? [], groups: given.groups ?? [] };

/** Creates a consumer's session of at most two hours. Unknown tokens are returned. */
export const newSession = (
  world: World,
  merchant: Merchant,
  tokens: readonly string[],
  filters: v.InferOutput<typeof productFilters> | undefined,
): { readonly session: SessionRecord; readonly invalidTokens: readonly string[] } => {
  const now = world.clock.now();
  const asked = [...new Set(tokens)];
  const known = asked.filter((token) => findToken(world, merchant.id, token));
  const entry: SessionRecord = {
    id: randomHex(),
    customerId: `${merchant.id}-${randomHex()}`,
    merchantId: merchant.id,
    createdAt: now,
    expiresAt: now + world.settings.choices.sessionLifetime,
    restrictTo: filtersOf(filters?.restrictTo),
    exclude: filtersOf(filters?.exclude),
    tokens: known,
    keyId: undefined,
  };
  const session = world.records.sessions.insert(entry.id, entry);
  world.keyPairs.prepare();
  return { session, invalidTokens: asked.filter((token) => !known.includes(token)) };
};

/**
 * The session's data for a consumer's browser.
 * @param origin the address of the sandbox for consumers
 */
export const sessionJson = (session: SessionRecord, origin: string): JsonObject => ({
  clientSessionId: session.id,
  customerId: session.customerId,
  clientApiUrl: `${origin}/client`,
  assetUrl: `${origin}/assets/`,
  region: 'EU',
});
