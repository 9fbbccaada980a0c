import { getRequestListener, type HttpBindings, RequestError } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { ConnectionLost, beginningOf } from '../faults/connection.js';
import { type ApiError, inventedErrors, observedErrors } from '../http/errors.js';
import { refusalOf } from '../http/refusal.js';

export type Handler = (request: Request, target: { readonly target?: string }) => Promise<Response>;

export interface Listening {
  /** Origin, without a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Answers invalid HTTP, which never becomes a request, with an error envelope. */
const refuseSocket = async (refusal: ApiError, socket: Socket): Promise<void> => {
  const body = await refusalOf(refusal).text();
  if (!socket.writable) return;
  socket.end(
    `HTTP/1.1 ${refusal.status} Refused\r\nContent-Type: application/json\r\nConnection: close\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
};

const CONTROL = /[\0-\x08\x0a-\x1f\x7f]/;

/**
 * Refuses what the lenient parser accepts and nobody sends: control characters in headers, unknown encodings.
 */
const isHttp = ({ headers, rawHeaders }: IncomingMessage): boolean =>
  !rawHeaders.some((text) => CONTROL.test(text)) &&
  /^chunked$/i.test(headers['transfer-encoding'] ?? 'chunked');

/** Answers a request, or breaks the connection for a fault. */
const answer = async (handler: Handler, request: Request, bindings: HttpBindings): Promise<Response> => {
  const { incoming, outgoing } = bindings;
  try {
    // Uses the request line's path: `Request.url` is normalised, but signatures cover the original.
    const response = await handler(request, incoming.url === undefined ? {} : { target: incoming.url });
    const beginning = beginningOf(response);
    if (!beginning) return response;
    outgoing.writeHead(beginning.status, Object.fromEntries(beginning.headers));
    outgoing.write(beginning.bytes, () => outgoing.destroy());
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error;
    incoming.socket.resetAndDestroy();
  }
  return RESPONSE_ALREADY_SENT;
};

const urlOf = (host: string, { port }: AddressInfo): string => {
  const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
};

/** Binds a handler to a port. Rejects where the port is taken. */
export const listen = (handler: Handler, port: number, host: string): Promise<Listening> => {
  const listener = getRequestListener((request, env) => answer(handler, request, env as HttpBindings), {
    errorHandler: (error) =>
      refusalOf(
        error instanceof RequestError ? inventedErrors.notHttp() : observedErrors.unknownServerError(),
      ),
  });
  // Official clients (PHP) send chunks together with a length, which Node refuses by default. The chunks then
  // count (RFC 9112 §6.3), and the connection ends, so that nothing can be hidden behind the request.
  const server = createServer({ insecureHTTPParser: true }, (request, response) => {
    const { 'transfer-encoding': chunked, 'content-length': length } = request.headers;
    if (chunked !== undefined && length !== undefined) response.shouldKeepAlive = false;
    if (isHttp(request)) void listener(request, response);
    else void refuseSocket(inventedErrors.notHttp(), request.socket);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
    void refuseSocket(
      tooLarge ? inventedErrors.headersTooLarge() : inventedErrors.notHttp(),
      socket as Socket,
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () =>
      resolve({
        url: urlOf(host, server.address() as AddressInfo),
        close: () =>
          new Promise((done) => {
            // It may be closed already.
            server.close(() => done());
            server.closeAllConnections();
          }),
      }),
    );
  });
};
