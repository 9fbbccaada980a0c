import type { CommonContext } from '../common-api/endpoint.js';
import { endpointFor } from '../http/endpoint.js';

/** The context of a Server API call: its merchant. */
export type ServerContext = CommonContext;

export const serverEndpoint = endpointFor<ServerContext>();
