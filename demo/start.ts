import { access } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { type HttpBindings, serve as listen } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type RunningSandbox, serve as serveSandbox } from '../src/sandbox/node/serve.js';
import { shopApp } from './server/app.js';
import { connectPlatform } from './server/platform.js';
import { type RequestSeen, openShop } from './server/shop.js';

export interface DemoOptions {
  /** The shop's; 0 is any free port. */
  readonly port?: number;
  /** The sandbox's. */
  readonly sandboxPort?: number;
  /** Names beside the loopback's under which the shop may be asked for. */
  readonly hosts?: readonly string[];
  /** Called for every request that the shop answered: method, path and status. */
  readonly onRequest?: (request: RequestSeen) => void;
  /** Called for every body that a page posted to the shop, for tests that search it for sensitive data. */
  readonly onBody?: (path: string, body: string) => void;
  /** Sits between the browsers and the shop, for tests: returns an answer, or none to break the connection. */
  readonly network?: (request: Request, answer: () => Promise<Response>) => Promise<Response | undefined>;
}

export interface RunningDemo {
  readonly shopUrl: string;
  readonly sandboxUrl: string;
  readonly sandbox: RunningSandbox['sandbox'];
  close(): Promise<void>;
}

/** A port that is in use, and the variable that chooses another. */
export class PortTaken extends Error {
  constructor(variable: 'PORT' | 'SANDBOX_PORT', port: number) {
    super(`Port ${port} is in use. Set ${variable} to choose another: ${variable}=${port + 100} npm start`);
    this.name = 'PortTaken';
  }
}

const bound = <T>(promise: Promise<T>, variable: 'PORT' | 'SANDBOX_PORT', port: number): Promise<T> =>
  promise.catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken ? new PortTaken(variable, port) : error;
  });

type Answer = (request: Request, env: HttpBindings) => Promise<Response>;

interface OpenPort {
  readonly url: string;
  /** Sets the handler from now on; earlier requests wait for it. */
  answerBy(answer: Answer): void;
  close(): Promise<void>;
}

/**
 * Opens a port for the shop before the shop exists, because shop and platform need each other's address at
 * start.
 */
const openPort = (port: number) =>
  new Promise<OpenPort>((resolve, reject) => {
    let answerBy!: (answer: Answer) => void;
    const answering = new Promise<Answer>((done) => (answerBy = done));
    const server = listen(
      {
        port,
        hostname: '127.0.0.1',
        fetch: async (request, env) => (await answering)(request, env as HttpBindings),
      },
      ({ port: given }: AddressInfo) => {
        resolve({
          url: `http://localhost:${given}`,
          answerBy,
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

/** The merchants' names, as consumers see them at their bank. */
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
  const webhookKey = { id: 'webhook-key', secret: 'webhook-secret' };
  const shop = await bound(openPort(port), 'PORT', port);
  const webhooks = { url: `${shop.url}/webhooks`, keyId: webhookKey.id, secret: webhookKey.secret };
  const apiKeys = [{ id: apiKeyId, secret: secretApiKey }];
  try {
    const sandbox = await bound(
      serveSandbox({ port: sandboxPort, merchants, apiKeys, webhooks }),
      'SANDBOX_PORT',
      sandboxPort,
    );
    const platform = connectPlatform({ url: sandbox.url, apiKeyId, secretApiKey });
    const app = shopApp(
      openShop({ platform, url: shop.url, hosts, platformOrigin: sandbox.url, webhookKey, ...observers }),
    );
    shop.answerBy(async (request, env) => {
      const answer = async () => app.fetch(request, env);
      if (!network) return answer();
      const given = await network(request, answer);
      if (!given) env.incoming.socket.resetAndDestroy();
      return given ?? RESPONSE_ALREADY_SENT;
    });
    return {
      shopUrl: shop.url,
      sandboxUrl: sandbox.url,
      sandbox: sandbox.sandbox,
      close: async () => {
        await Promise.all([shop.close(), sandbox.close()]);
      },
    };
  } catch (error) {
    await shop.close();
    throw error;
  }
};

const portOf = (variable: 'PORT' | 'SANDBOX_PORT', otherwise: number): number => {
  const text = process.env[variable] ?? `${otherwise}`;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new Error(`${variable} must be a number from 0 to 65535, not ${text}`);
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
  // A signal to npm ends npm and its shell, without notifying this process.
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event']) setInterval(() => process.ppid === parent || stop(), 250).unref();
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
