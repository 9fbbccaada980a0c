import { getRequestListener, type HttpBindings, RequestError } from '@hono/node-server';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { refusalOf } from '../http/refusal.js';
import { ours, seen } from '../http/errors.js';
import { type Sandbox, type SandboxOptions, createSandbox } from '../index.js';

export interface ServeOptions extends SandboxOptions {
  /** 0 is any free port. */
  readonly port?: number;
  /** Default: the loopback address. */
  readonly host?: string;
}

export interface RunningSandbox {
  /** Origin, without a trailing slash. */
  readonly url: string;
  readonly sandbox: Sandbox;
  close(): Promise<void>;
}

/** What is not even HTTP never becomes a request; it gets an envelope as well. */
const refuseSocket = async (error: NodeJS.ErrnoException, socket: Socket): Promise<void> => {
  const refusal = error.code === 'HPE_HEADER_OVERFLOW' ? ours.headersTooLarge() : ours.notHttp();
  const body = await refusalOf(refusal).text();
  if (!socket.writable) return;
  socket.end(
    `HTTP/1.1 ${refusal.status} Refused\r\nContent-Type: application/json\r\nConnection: close\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
};

const targetOf = ({ incoming: { url } }: HttpBindings) => (url === undefined ? {} : { target: url });

const urlOf = (host: string, { port }: AddressInfo): string => {
  const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
};

/** Binds a sandbox to a port. Rejects where the port is taken. */
export const serve = (options: ServeOptions = {}): Promise<RunningSandbox> => {
  const { port = 3001, host = '127.0.0.1', ...rest } = options;
  const sandbox = createSandbox(rest);
  const listener = getRequestListener(
    // The request line's own path: `Request.url` is normalised, and signatures cover what was sent.
    (request, env) => sandbox.handle(request, targetOf(env as HttpBindings)),
    {
      errorHandler: (error) =>
        refusalOf(error instanceof RequestError ? ours.notHttp() : seen.unknownServerError()),
    },
  );
  const server = createServer((request, response) => void listener(request, response));
  server.on('clientError', (error, socket) => void refuseSocket(error, socket as Socket));
  const ticking = setInterval(sandbox.tick, 1_000).unref();
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      clearInterval(ticking);
      reject(error);
    });
    server.listen(port, host, () =>
      resolve({
        url: urlOf(host, server.address() as AddressInfo),
        sandbox,
        close: () =>
          new Promise((done, failed) => {
            clearInterval(ticking);
            server.close((error) => (error ? failed(error) : done()));
            server.closeAllConnections();
          }),
      }),
    );
  });
};
