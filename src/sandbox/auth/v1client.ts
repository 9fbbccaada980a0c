import { fromBase64 } from '../crypto/base64.js';
import { observedErrors } from '../http/errors.js';
import type { SessionRecord } from '../records/types.js';
import type { World } from '../world.js';

/**
 * Returns the session of a Client API call, which must exist, be valid and belong to the customer in the path.
 */
export const authenticateClient = (world: World, request: Request, customerId: string): SessionRecord => {
  const [, id] = /^GCS v1Client:(\S+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  if (id === undefined) throw observedErrors.unauthorized();
  const session = world.records.sessions.get(id);
  if (!session || session.customerId !== customerId || session.expiresAt <= world.clock.now())
    throw observedErrors.sessionNotAllowed();
  return session;
};

/** Checks the optional header, which must be base64 of a JSON object in UTF-8. */
export const checkClientMetaInfo = (request: Request): void => {
  const header = request.headers.get('x-gcs-clientmetainfo');
  if (header === null) return;
  try {
    const bytes = fromBase64(header);
    const info: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes ?? new Uint8Array()),
    );
    if (typeof info === 'object' && info !== null && !Array.isArray(info)) return;
  } catch {
    // Refused below, without repeating the input.
  }
  throw observedErrors.invalidValue('X-GCS-ClientMetaInfo');
};
