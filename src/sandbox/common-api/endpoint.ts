import { endpointFor } from '../http/endpoint.js';
import type { Merchant } from '../merchant.js';
import type { SessionFilters } from '../products/filter.js';
import type { WireAccountOnFile } from '../catalogue/index.js';
import type { World } from '../world.js';

/** What the calls bring that both APIs have: the Server API's without filters and stored accounts. */
export interface CommonContext {
  readonly world: World;
  readonly merchant: Merchant;
  readonly filters: SessionFilters;
  readonly accounts: () => readonly WireAccountOnFile[];
  /** How many digits of a card number an IIN look-up may be sent: a merchant's server may have all of them. */
  readonly longestIin: number;
}

export const commonEndpoint = endpointFor<CommonContext>();
