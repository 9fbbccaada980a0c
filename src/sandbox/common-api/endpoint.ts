import { endpointFor } from '../http/endpoint.js';
import type { Merchant } from '../merchant.js';
import type { SessionFilters } from '../products/filter.js';
import type { WireAccountOnFile } from '../catalogue/index.js';
import type { World } from '../world.js';

/** The context of calls in both APIs. The Server API's has no filters and no stored accounts. */
export interface CommonContext {
  readonly world: World;
  readonly merchant: Merchant;
  readonly filters: SessionFilters;
  readonly accounts: () => readonly WireAccountOnFile[];
  /** Whether cards are offered with Click to Pay. */
  readonly clickToPay: boolean;
  /** The most digits in an IIN look-up: a merchant's server may have the complete number. */
  readonly longestIin: number;
}

export const commonEndpoint = endpointFor<CommonContext>();
