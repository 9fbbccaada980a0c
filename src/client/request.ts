import { CheckoutError } from '../domain/errors.js';
import type { Connection } from './connection.js';
import { decodeFailure } from './decode/failure.js';
import { readText } from './read-text.js';

/** Milliseconds before the second and the third try, give or take a fifth. */
const PAUSES = [300, 900];
const PASSING_FAULTS = [500, 502, 503, 504];

export interface RequestOptions {
  /** Makes it a POST. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly timeout?: number;
  /** Reads are tried again twice; what might act twice, never. */
  readonly retries?: number;
}

const aborted = () => new CheckoutError('aborted', 'The request was given up.');

const exchange = async (connection: Connection, path: string, body: unknown, signal: AbortSignal) => {
  const response = await connection.fetch(
    new Request(connection.base + path, {
      headers: {
        Accept: 'application/json',
        Authorization: `GCS v1Client:${connection.session.clientSessionId}`,
        'X-GCS-ClientMetaInfo': connection.encodedClientMetaInfo,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    }),
  );
  if (!response.ok) throw decodeFailure(response.status, await readText(response).catch(() => ''));
  const text = await readText(response);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CheckoutError('parse', 'The answer is not JSON.');
  }
};

/** Once, within the time given; a `fetch` that knows nothing of signals is left behind. */
const tryOnce = async (
  connection: Connection,
  path: string,
  { body, signal, timeout = connection.timeout }: RequestOptions,
) => {
  if (signal?.aborted) throw aborted();
  const controller = new AbortController();
  const stop = () => controller.abort(aborted());
  signal?.addEventListener('abort', stop);
  const timer = setTimeout(
    () => controller.abort(new CheckoutError('timeout', 'No answer in time.', { retryable: true })),
    timeout,
  );
  try {
    return await Promise.race([
      new Promise<never>((_, reject) =>
        controller.signal.addEventListener('abort', () => reject(controller.signal.reason)),
      ),
      exchange(connection, path, body, controller.signal),
    ]);
  } catch (error) {
    throw error instanceof CheckoutError
      ? error
      : new CheckoutError('network', 'No answer: check clientApiUrl, CORS and the connection.', {
          retryable: true,
        });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
};

/** Ends early when the signal does: the next try then finds out. */
const pause = (milliseconds: number, signal: AbortSignal | undefined) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', resolve, { once: true });
  });

/**
 * Asks the Client API and returns its JSON, as yet untrusted.
 * @param path below the connection's base
 * @throws CheckoutError `aborted`, `timeout`, `network`, `parse`, `schema` (too large), `http`, `session-expired`,
 * `session-invalid`
 */
export const request = async (
  connection: Connection,
  path: string,
  options: RequestOptions = {},
): Promise<unknown> => {
  const { body, signal, retries = body === undefined ? 2 : 0 } = options;
  for (let tried = 0; ; tried++) {
    try {
      return await tryOnce(connection, path, options);
    } catch (error) {
      const { code, httpStatus } = error as CheckoutError;
      if (tried >= retries || !(code === 'network' || PASSING_FAULTS.includes(httpStatus!))) throw error;
      await pause(PAUSES[tried]! * (0.8 + 0.4 * connection.random()), signal);
    }
  }
};
