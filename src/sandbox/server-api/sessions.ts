import { created } from '../http/answer.js';
import { newSession, sessionRequest } from '../sessions/session.js';
import { serverEndpoint } from './endpoint.js';

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
      clientSessionId: session.id,
      customerId: session.customerId,
      clientApiUrl: `${origin}/client`,
      assetUrl: `${origin}/assets/`,
      region: 'EU',
      ...(invalidTokens.length > 0 && { invalidTokens }),
    });
  },
  sessionRequest,
);
