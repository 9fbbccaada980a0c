import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { inject } from 'vitest';

/** A program that runs beside the test, as in a terminal of the merchant's. */
export interface Program {
  readonly url: string;
  /** False once it has ended, whoever ended it. */
  readonly isRunning: () => boolean;
  /** What it said, on both of its outputs. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

/** Resolves as soon as the program says where it is. */
const run = async (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  address: RegExp,
): Promise<Program> => {
  const child = spawn(process.execPath, args, {
    cwd: inject('folder'),
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      text += part.toString();
      const found = address.exec(text)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => reject(new Error(`It ended without an address: ${text}`)));
  });
  return {
    url,
    isRunning,
    said: () => text,
    async stop() {
      if (!isRunning()) return;
      const ended = once(child, 'close');
      child.kill();
      await ended;
    },
  };
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

export interface Platform extends Program {
  /** Makes something go wrong at the platform. */
  readonly fault: (rule: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** The package's own command. */
export const startSandbox = async (...options: readonly string[]): Promise<Platform> => {
  const token = 'a-token-for-these-tests-only';
  const command = ['node_modules/.bin/connect-checkout', 'sandbox', '--port', '0', '--faults', ...options];
  const program = await run(command, { SANDBOX_FAULTS_TOKEN: token }, /^Sandbox\s+(\S+)/m);
  return {
    ...program,
    async fault(rule) {
      const control = /^Faults\s+([^\s,]+)/m.exec(program.said())?.[1];
      const { status } = await fetch(`${control}/faults`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify(rule),
      });
      if (status !== 201) throw new Error(`The sandbox answered ${status} to a fault.`);
    },
  };
};

/** The server of the README, as it is. */
export const startShop = async (
  platformUrl: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Program> => {
  const port = await freePort();
  const settings = { PORT: `${port}`, CONNECT_URL: platformUrl, ...env };
  const program = await run(['server.mjs'], settings, /Shop at (\S+)/);
  return { ...program, url: `http://localhost:${port}` };
};

/** The endpoint for events that the guide shows, as it is. */
export const startWebhooks = async (): Promise<Program> =>
  run(['guides/webhooks.mjs'], { PORT: `${await freePort()}` }, /Events go to (\S+)/);
