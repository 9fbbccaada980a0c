import * as v from 'valibot';
import { randomHex } from '../crypto/base64.js';
import { created } from '../http/answer.js';
import { productId, text } from '../payments/schema.js';
import type { ProductFilters, SessionRecord } from '../records/types.js';
import { findToken } from '../tokens/token-store.js';
import { serverEndpoint } from './endpoint.js';

const filters = v.optional(
  v.object({ products: v.optional(v.array(productId)), groups: v.optional(v.array(text)) }),
);

const sessionRequest = v.object({
  tokens: v.optional(v.pipe(v.array(text), v.maxLength(100))),
  paymentProductFilters: v.optional(v.object({ restrictTo: filters, exclude: filters })),
});

const filtersOf = (given: v.InferOutput<typeof filters>): ProductFilters | undefined =>
  given && { products: given.products ?? [], groups: given.groups ?? [] };

export const createSession = serverEndpoint(
  'POST',
  '/sessions',
  ({ world, merchant, body, origin }) => {
    const now = world.clock.now();
    const tokens = [...new Set(body.tokens ?? [])];
    const invalid = tokens.filter((token) => !findToken(world, merchant.id, token));
    const session: SessionRecord = {
      id: randomHex(),
      customerId: `${merchant.id}-${randomHex()}`,
      merchantId: merchant.id,
      createdAt: now,
      expiresAt: now + world.settings.choices.sessionLifetime,
      restrictTo: filtersOf(body.paymentProductFilters?.restrictTo),
      exclude: filtersOf(body.paymentProductFilters?.exclude),
      tokens: tokens.filter((token) => !invalid.includes(token)),
      keyId: undefined,
    };
    world.records.sessions.set(session.id, session);
    world.keyPairs.prepare();
    return created({
      clientSessionId: session.id,
      customerId: session.customerId,
      clientApiUrl: `${origin}/client`,
      assetUrl: `${origin}/assets/`,
      region: 'EU',
      ...(invalid.length > 0 && { invalidTokens: invalid }),
    });
  },
  sessionRequest,
);
