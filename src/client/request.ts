import { CheckoutError } from '../domain/errors.js';
import { toJson } from '../domain/json.js';
import type { Connection } from './connection.js';
import { decodeFailure } from './decode/failure.js';
import type { Decode } from './decode/wire.js';
import { own } from './own.js';
import { readText } from './read-text.js';
import { retryAfter } from './retry-after.js';

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Turns the request into a POST. */
  readonly body?: object;
  /** Milliseconds for one attempt. */
  readonly timeout?: number;
  /** Two for reads by default; none for requests that must not be repeated. */
  readonly retries?: number;
}

/** The result of one attempt. */
type Exchange =
  | { readonly answer: unknown }
  /** `wait`: milliseconds that the server asks to wait before another attempt. */
  | { readonly refusal: CheckoutError; readonly wait: number | undefined };

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Sends a `Request`; MooTools takes that name for a class of its own, and there is the platform's `fetch` alone then. */
const send = (fetch: Connection['fetch'], url: string, init: RequestInit): Promise<Response> =>
  Reflect.get(Request.prototype, Symbol.toStringTag) === 'Request'
    ? fetch(new Request(url, init))
    : (fetch as typeof globalThis.fetch)(url, init);

const exchange = async (
  { base, session, encodedClientMetaInfo, fetch }: Connection,
  path: string,
  body: object | undefined,
  signal: AbortSignal,
): Promise<Exchange> => {
  const init: RequestInit = {
    method: body ? 'POST' : 'GET',
    headers: own({
      Accept: 'application/json',
      'Content-Type': 'application/json',
      Authorization: `GCS v1Client:${session.clientSessionId}`,
      'X-GCS-ClientMetaInfo': encodedClientMetaInfo,
    }),
    body: body ? toJson(body) : null,
    // Answers depend on the session. A POST may reuse a cached preflight.
    cache: body ? 'default' : 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // A redirect could pass off another server's key or address as the platform's.
    redirect: 'error',
    signal,
  };
  const response = await send(fetch, base + path, own(init));
  const reading = readText(response);
  if (!response.ok) {
    const envelope = parse(await reading.catch(() => ''));
    return {
      refusal: decodeFailure(response.status, envelope),
      wait: retryAfter(response, Date.now()),
    };
  }
  const text = await reading;
  if (!text.trim()) throw new CheckoutError('schema', 'The answer is empty.');
  const answer = parse(text);
  if (answer === undefined) throw new CheckoutError('parse', 'The answer is not JSON.');
  return { answer };
};

/** Nobody asks why: without a reason, browsers make an error with the whole stack, which takes them longer than the abort. */
const over = 0;

/** Waits; ends early with any of the signals. */
const pause = (milliseconds: number, ...signals: readonly (AbortSignal | undefined)[]): Promise<void> =>
  new Promise((resolve) => {
    const listening = new AbortController();
    const end = () => {
      clearTimeout(timer);
      listening.abort(over);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    for (const signal of signals) signal?.addEventListener('abort', end, listening);
  });

/** Makes one attempt within its time; also gives up a `fetch` that ignores signals. */
const tryOnce = async (
  connection: Connection,
  path: string,
  { body, signal, timeout = connection.timeout }: RequestOptions,
): Promise<Exchange> => {
  const controller = new AbortController();
  try {
    signal?.throwIfAborted();
    const inTime = await Promise.race([
      exchange(connection, path, body, controller.signal),
      pause(timeout, signal, controller.signal),
    ]);
    if (!inTime) throw new CheckoutError('timeout', 'No answer in time.', { retryable: true });
    return inTime;
  } catch (error) {
    if (signal?.aborted) throw new CheckoutError('aborted', 'The request was aborted.');
    if (error instanceof CheckoutError) throw error;
    throw new CheckoutError('network', 'No answer: check clientApiUrl, CORS, connection.', {
      retryable: true,
    });
  } finally {
    controller.abort(over);
  }
};

/**
 * Sends a request to the Client API.
 * @param path below the connection's base
 * @throws CheckoutError `aborted`, `timeout`, `network`, `parse`, `schema`, `http`, `session-expired`,
 * `session-invalid`; `config` if the path would lead elsewhere
 */
export const request = async <T>(
  connection: Connection,
  path: string,
  decode: Decode<T>,
  options: RequestOptions = {},
): Promise<T> => {
  // In a URL, `..` means the parent folder, even as an id.
  if (/(^|\/)\.{0,2}([/?]|$)/.test(path))
    throw new CheckoutError('config', 'An id is empty or consists of dots.');
  const ownOptions = own(options);
  const { body, signal, retries = body ? 0 : 2 } = ownOptions;
  let left = retries;
  let waited = false;
  for (let tried = 0; ; tried++) {
    // 300 and 900 ms, give or take a fifth.
    let wait = 300 * 3 ** tried * (0.8 + 0.4 * connection.random());
    try {
      const result = await tryOnce(connection, path, ownOptions);
      if ('answer' in result) return decode(result.answer, '$', connection.session.assetUrl);
      if (result.wait !== undefined) {
        wait = Math.max(wait, result.wait);
        // A server that names a time gets one more attempt only.
        left = Math.min(left, waited ? 0 : 1);
        waited = true;
      }
      throw result.refusal;
    } catch (error) {
      const { code, retryable } = error as CheckoutError;
      if (left-- <= 0 || wait === Infinity || !retryable || code === 'timeout') throw error;
      await pause(wait, signal);
    }
  }
};
