import { endpointFor } from '../http/endpoint.js';
import type { SessionRecord } from '../records/types.js';
import type { World } from '../world.js';

/** What a Client API call brings: the consumer's session. */
export interface ClientContext {
  readonly world: World;
  readonly session: SessionRecord;
}

export const clientEndpoint = endpointFor<ClientContext>();
