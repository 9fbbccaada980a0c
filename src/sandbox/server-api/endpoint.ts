import { endpointFor } from '../http/endpoint.js';
import type { Merchant } from '../options.js';
import type { World } from '../world.js';

/** What a Server API call brings: the merchant it acts for. */
export interface ServerContext {
  readonly world: World;
  readonly merchant: Merchant;
}

export const serverEndpoint = endpointFor<ServerContext>();
