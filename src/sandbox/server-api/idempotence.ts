import { type Answer, errorAnswer } from '../http/answer.js';
import { ApiError, observedErrors } from '../http/errors.js';
import type { Merchant } from '../merchant.js';
import type { World } from '../world.js';

/** Answers below this status are final and repeated; after a platform error the same key may be used again. */
const FIRST_FAULT = 500;

/** Runs the work and converts its errors to answers; unexpected exceptions are passed on. */
const answering = async (work: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiError) return errorAnswer(error);
    throw error;
  }
};

/**
 * Performs the work once per merchant and `X-GCS-Idempotence-Key`. Later requests get the first answer and its
 * time; a request during the first one gets 409. The bodies are not compared.
 */
export const once = async (
  world: World,
  merchant: Merchant,
  request: Request,
  work: () => Promise<Answer>,
): Promise<Answer> => {
  const given = request.headers.get('x-gcs-idempotence-key');
  if (given === null || request.method !== 'POST') return answering(work);
  const { idempotenceKeyLength, idempotenceLifetime } = world.settings.choices;
  if (!given || given.length > idempotenceKeyLength)
    throw observedErrors.invalidValue('X-GCS-Idempotence-Key');
  const { replays } = world.records;
  const key = `${merchant.id}:${given}`;
  const first = replays.get(key);
  if (first && first.at + idempotenceLifetime > world.clock.now()) {
    if (!first.answer) throw observedErrors.duplicateInProgress();
    const headers = { ...first.answer.headers, 'X-GCS-Idempotence-Request-Timestamp': String(first.at) };
    return { ...first.answer, headers };
  }
  replays.delete(key);
  const replay = replays.insert(key, { at: world.clock.now(), answer: undefined });
  try {
    const answer = await answering(work);
    if (answer.status < FIRST_FAULT) replay.answer = answer;
    return answer;
  } finally {
    if (!replay.answer) replays.delete(key);
  }
};
