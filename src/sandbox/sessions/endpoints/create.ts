import { created } from '../../http/answer.js';
import { newSession, sessionJson, sessionRequest } from '../session.js';
import { serverEndpoint } from '../../server-api/endpoint.js';

export const createSession = serverEndpoint(
  'POST',
  '/sessions',
  ({ world, merchant, body, origin }) => {
    const { session, invalidTokens } = newSession(
      world,
      merchant,
      body.tokens ?? [],
      body.paymentProductFilters,
    );
    return created({
      ...sessionJson(session, origin),
      ...(invalidTokens.length > 0 && { invalidTokens }),
    });
  },
  sessionRequest,
);
