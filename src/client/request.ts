import { CheckoutError } from '../domain/errors.js';
import type { Connection } from './connection.js';
import { decodeFailure } from './decode/failure.js';
import type { Decode } from './decode/wire.js';
import { readText } from './read-text.js';

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Makes it a POST. */
  readonly body?: object;
  /** Of one try. */
  readonly timeout?: number;
  /** Reads are tried again twice; what might act twice, never. */
  readonly retries?: number;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const exchange = async (
  { base, session, encodedClientMetaInfo, fetch }: Connection,
  path: string,
  body: object | undefined,
  signal: AbortSignal,
): Promise<unknown> => {
  const response = await fetch(
    new Request(base + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        Authorization: `GCS v1Client:${session.clientSessionId}`,
        'X-GCS-ClientMetaInfo': encodedClientMetaInfo,
      },
      body: JSON.stringify(body) ?? null,
      // Answers depend on the session. Without it, a POST may do with the preflight of the one before.
      cache: body ? 'default' : 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    }),
  );
  const reading = readText(response);
  if (!response.ok) {
    const envelope = parse(await reading.catch(() => ''));
    throw decodeFailure(response.status, envelope);
  }
  const answer = parse(await reading);
  if (answer === undefined) throw new CheckoutError('parse', 'The answer is not JSON.');
  return answer;
};

/** One try, within its time; a `fetch` that knows nothing of signals is left behind. */
const tryOnce = async (
  connection: Connection,
  path: string,
  { body, signal, timeout = connection.timeout }: RequestOptions,
): Promise<unknown> => {
  const controller = new AbortController();
  const listening = new AbortController();
  let timer;
  const stopped = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new CheckoutError('timeout', 'No answer in time.', { retryable: true })),
      timeout,
    );
    signal?.addEventListener('abort', reject, listening);
  });
  try {
    signal?.throwIfAborted();
    return await Promise.race([stopped, exchange(connection, path, body, controller.signal)]);
  } catch (error) {
    controller.abort();
    if (error instanceof CheckoutError) throw error;
    throw signal?.aborted
      ? new CheckoutError('aborted', 'Given up.')
      : new CheckoutError('network', 'No answer: check clientApiUrl, CORS, connection.', { retryable: true });
  } finally {
    clearTimeout(timer);
    listening.abort();
  }
};

/** Ends early when the signal does: the next try then finds out. */
const pause = (milliseconds: number, signal: AbortSignal | undefined) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', resolve, { once: true });
  });

/**
 * Asks the Client API.
 * @param path below the connection's base
 * @throws CheckoutError `aborted`, `timeout`, `network`, `parse`, `schema`, `http`, `session-expired`, `session-invalid`
 */
export const request = async <T>(
  connection: Connection,
  path: string,
  decode: Decode<T>,
  options: RequestOptions = {},
): Promise<T> => {
  const { body, signal, retries = body ? 0 : 2 } = options;
  for (let tried = 0; ; tried++) {
    try {
      return decode(await tryOnce(connection, path, options), '$', connection.session.assetUrl);
    } catch (error) {
      const { code, retryable } = error as CheckoutError;
      if (tried >= retries || !retryable || code === 'timeout') throw error;
      // 300 and 900 ms, give or take a fifth.
      await pause(300 * 3 ** tried * (0.8 + 0.4 * connection.random()), signal);
    }
  }
};
