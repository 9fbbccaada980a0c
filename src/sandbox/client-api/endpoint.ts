import type { CommonContext } from '../common-api/endpoint.js';
import { endpointFor } from '../http/endpoint.js';
import type { SessionRecord } from '../records/types.js';

/** The context of a Client API call: the consumer's session. */
export interface ClientContext extends CommonContext {
  readonly session: SessionRecord;
}

export const clientEndpoint = endpointFor<ClientContext>();
