/**
 * A broken connection: a caller of the sandbox's function gets the error that `fetch` would throw; a server
 * resets its socket.
 */
export class ConnectionLost extends TypeError {
  override readonly name = 'ConnectionLost';
  constructor() {
    super('The connection was lost.');
  }
}

/** Rejects when the caller gives up. */
export const abandoned = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = () => reject(new ConnectionLost());
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/** The part of an answer that arrives before its connection breaks. */
export interface Beginning {
  readonly status: number;
  /** Those of the whole answer, with its length. */
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

const beginnings = new WeakMap<Response, Beginning>();

/** For servers, which break the connection themselves. */
export const beginningOf = (response: Response): Beginning | undefined => beginnings.get(response);

/** Sends half of the body although its full length was announced. */
export const cutOff = async (answer: Response): Promise<Response> => {
  const whole = new Uint8Array(await answer.arrayBuffer());
  const headers = new Headers(answer.headers);
  headers.set('Content-Length', String(whole.byteLength));
  const half = whole.slice(0, whole.byteLength >> 1);
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) controller.error(new ConnectionLost());
      else controller.enqueue(half);
      sent = true;
    },
  });
  const broken = new Response(body, { status: answer.status, headers });
  beginnings.set(broken, { status: answer.status, headers, bytes: half });
  return broken;
};
