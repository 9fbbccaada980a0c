import type { CommonContext } from '../common-api/endpoint.js';
import { endpointFor } from '../http/endpoint.js';

/** What a Server API call brings: the merchant it acts for. */
export type ServerContext = CommonContext;

export const serverEndpoint = endpointFor<ServerContext>();
