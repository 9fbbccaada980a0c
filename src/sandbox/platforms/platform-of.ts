import type { World } from '../world.js';
import { type Platform, platforms } from './index.js';

/** The platform of a merchant or of a merchant's record. */
export const platformOf = (world: World, { merchantId }: { readonly merchantId: string }): Platform =>
  platforms[world.settings.merchants.get(merchantId)?.platform ?? 'globalcollect'];
