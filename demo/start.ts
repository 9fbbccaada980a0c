import { access } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { type HttpBindings, serve as listen } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type RunningSandbox, serve as serveSandbox } from '../src/sandbox/node/serve.js';
import { shopApp } from './server/app.js';
import { connectPlatform } from './server/platform.js';
import { type RequestSeen, openShop } from './server/shop.js';
import { deliverWebhooks } from './webhook-delivery.js';

export interface DemoOptions {
  /** The shop's; 0 is any free port. */
  readonly port?: number;
  /** The sandbox's. */
  readonly sandboxPort?: number;
  /** Names beside the loopback's under which the shop may be asked for. */
  readonly hosts?: readonly string[];
  /** Told of every request that the shop answered: method, path and status. */
  readonly onRequest?: (request: RequestSeen) => void;
  /** Told of every body that a page posted to the shop, for tests that look for what must not be there. */
  readonly onBody?: (path: string, body: string) => void;
  /** Between the browsers and the shop, for tests: gives an answer or none, in whose place the connection breaks. */
  readonly network?: (request: Request, answer: () => Promise<Response>) => Promise<Response | undefined>;
}

export interface RunningDemo {
  readonly shopUrl: string;
  readonly sandboxUrl: string;
  readonly sandbox: RunningSandbox['sandbox'];
  close(): Promise<void>;
}

/** A port that cannot be had, and the variable that moves it. */
export class PortTaken extends Error {
  constructor(variable: 'PORT' | 'SANDBOX_PORT', port: number) {
    super(`Port ${port} is taken. ${variable} moves it, as in: ${variable}=${port + 100} npm start`);
    this.name = 'PortTaken';
  }
}

const bound = <T>(promise: Promise<T>, variable: 'PORT' | 'SANDBOX_PORT', port: number): Promise<T> =>
  promise.catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken ? new PortTaken(variable, port) : error;
  });

/** The shop needs to know its own address before it can answer, and a port chosen by the system is known last. */
const serveShop = (
  port: number,
  fetchOf: (url: string) => (request: Request, env: HttpBindings) => Promise<Response>,
) =>
  new Promise<{ url: string; close(): Promise<void> }>((resolve, reject) => {
    let answer: ReturnType<typeof fetchOf> | undefined;
    const server = listen(
      { port, hostname: '127.0.0.1', fetch: (request, env) => answer!(request, env as HttpBindings) },
      ({ port: given }: AddressInfo) => {
        const url = `http://localhost:${given}`;
        answer = fetchOf(url);
        resolve({
          url,
          close: () =>
            new Promise((done) => {
              server.close(() => done());
              if ('closeAllConnections' in server) server.closeAllConnections();
            }),
        });
      },
    );
    server.once('error', reject);
  });

const {
  CONNECT_API_KEY_ID: apiKeyId = 'sandbox-key',
  CONNECT_SECRET_API_KEY: secretApiKey = 'sandbox-secret',
} = process.env;

const SHOP = 'Morrow & Finch';

/** The shop's accounts, as its consumers read them at their bank. */
const merchants = [
  { id: '1001', platform: 'globalcollect', name: SHOP },
  { id: '2001', platform: 'ogone', name: SHOP },
] as const;

/**
 * Starts the sandbox, and the shop that talks to it.
 *
 * @throws PortTaken
 */
export const start = async (options: DemoOptions = {}): Promise<RunningDemo> => {
  const { port = 3000, sandboxPort = 3001, hosts = [], network, ...observers } = options;
  const sandbox = await bound(
    serveSandbox({ port: sandboxPort, merchants, apiKeys: [{ id: apiKeyId, secret: secretApiKey }] }),
    'SANDBOX_PORT',
    sandboxPort,
  );
  const platform = connectPlatform({ url: sandbox.url, apiKeyId, secretApiKey });
  const webhookKey = { id: 'webhook-key', secret: 'webhook-secret' };
  const serving = serveShop(port, (url) => {
    const app = shopApp(
      openShop({ platform, url, hosts, platformOrigin: sandbox.url, webhookKey, ...observers }),
    );
    return async (request, env) => {
      const answer = async () => app.fetch(request, env);
      if (!network) return answer();
      const given = await network(request, answer);
      if (!given) env.incoming.socket.resetAndDestroy();
      return given ?? RESPONSE_ALREADY_SENT;
    };
  });
  try {
    const shop = await bound(serving, 'PORT', port);
    const stopWebhooks = deliverWebhooks(sandbox.sandbox, `${shop.url}/webhooks`, webhookKey);
    return {
      shopUrl: shop.url,
      sandboxUrl: sandbox.url,
      sandbox: sandbox.sandbox,
      close: async () => {
        stopWebhooks();
        await Promise.all([shop.close(), sandbox.close()]);
      },
    };
  } catch (error) {
    await sandbox.close();
    throw error;
  }
};

const portOf = (variable: 'PORT' | 'SANDBOX_PORT', otherwise: number): number => {
  const text = process.env[variable] ?? `${otherwise}`;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new Error(`${variable} takes a number from 0 to 65535, unlike ${text}`);
  return port;
};

const main = async (): Promise<void> => {
  const built = new URL('../dist/connect-checkout.js', import.meta.url);
  await access(built).catch(() => {
    throw new Error('The checkout is not built yet: run npm run build first, or npm start, which does both');
  });
  const demo = await start({
    port: portOf('PORT', 3000),
    sandboxPort: portOf('SANDBOX_PORT', 3001),
    hosts: (process.env['SHOP_HOSTS'] ?? '').split(',').filter(Boolean),
  });
  process.stdout.write(`Shop      ${demo.shopUrl}\nSandbox   ${demo.sandboxUrl}\n`);
  const stop = (): void => void demo.close().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  // A signal to npm ends npm and its shell, and nobody tells us.
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event']) setInterval(() => process.ppid === parent || stop(), 250).unref();
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
