import type { World } from '../world.js';

/** What consumers call a merchant. */
export const shopName = ({ settings }: World, merchantId: string): string =>
  settings.merchants.get(merchantId)?.name ?? merchantId;
