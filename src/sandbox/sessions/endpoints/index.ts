import type { Endpoint } from '../../http/endpoint.js';
import type { ServerContext } from '../../server-api/endpoint.js';
import { createSession } from './create.js';

/** Of the Server API. */
export const sessionEndpoints: readonly Endpoint<ServerContext>[] = [createSession];
