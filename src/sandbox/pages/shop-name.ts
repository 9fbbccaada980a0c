import type { World } from '../world.js';

/** A merchant's name for consumers. */
export const shopName = ({ settings }: World, merchantId: string): string =>
  settings.merchants.get(merchantId)?.name ?? merchantId;
