import { serve as listen, type HttpBindings } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
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

/** Binds a sandbox to a port. Rejects where the port is taken. */
export const serve = (options: ServeOptions = {}): Promise<RunningSandbox> => {
  const { port = 3001, host = '127.0.0.1', ...rest } = options;
  const sandbox = createSandbox(rest);
  const ticking = setInterval(sandbox.tick, 1_000).unref();
  return new Promise((resolve, reject) => {
    const server = listen(
      {
        port,
        hostname: host,
        // The request line's own path: `Request.url` is normalised, and signatures cover what was sent.
        fetch: (request, env) => sandbox.fetch(request, (env as HttpBindings).incoming.url),
      },
      ({ port: bound }: AddressInfo) => {
        const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
        resolve({
          url: `http://${name}:${bound}`,
          sandbox,
          close: () =>
            new Promise((done, failed) => {
              clearInterval(ticking);
              server.close((error) => (error ? failed(error) : done()));
              if ('closeAllConnections' in server) server.closeAllConnections();
            }),
        });
      },
    );
    server.once('error', (error) => {
      clearInterval(ticking);
      reject(error);
    });
  });
};
