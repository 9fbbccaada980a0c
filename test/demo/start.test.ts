import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { PortTaken, start } from '../../demo/start.js';

const root = new URL('../../', import.meta.url);
const isBuilt = existsSync(new URL('dist/connect-checkout.js', root));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
});

const run = (env: Record<string, string>) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
    cwd: root,
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
  });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => (said.out += String(text)));
  child.stderr.on('data', (text) => (said.err += String(text)));
  return { child, said, ended: once(child, 'exit').then(([code]) => code as number) };
};

const takePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, free: () => server.close() };
};

describe('Starting the demo', () => {
  it('A port in use is reported with the variable that changes it, and nothing is left running', async () => {
    const { port, free } = await takePort();
    try {
      await expect(start({ port, sandboxPort: 0 })).rejects.toThrow(/^Port \d+ is in use\. Set PORT to/);
      await expect(start({ port: 0, sandboxPort: port })).rejects.toThrow(/Set SANDBOX_PORT to/);
      await expect(start({ port, sandboxPort: 0 })).rejects.toBeInstanceOf(PortTaken);
    } finally {
      free();
    }
    const demo = await start({ port, sandboxPort: 0 });
    expect(demo.shopUrl).toBe(`http://localhost:${port}`);
    await demo.close();
    await expect(fetch(demo.shopUrl)).rejects.toThrow();
    await expect(fetch(demo.sandboxUrl)).rejects.toThrow();
  });
});

describe('The Host header', () => {
  /** `fetch` does not let anybody choose it. */
  const statusFor = (url: string, host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      get(url, { headers: { Host: host } }, (answer) => resolve(answer.resume().statusCode)).on(
        'error',
        reject,
      );
    });

  it('The shop answers only for this machine’s names and the names given at start', async () => {
    const demo = await start({ port: 0, sandboxPort: 0, hosts: ['shop.test'] });
    try {
      const { port } = new URL(demo.shopUrl);
      for (const host of ['localhost', '127.0.0.1', '[::1]', 'shop.test'])
        expect(await statusFor(demo.shopUrl, `${host}:${port}`)).toBe(200);
      for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example'])
        expect(await statusFor(demo.shopUrl, `${host}:${port}`)).toBe(421);
    } finally {
      await demo.close();
    }
  });
});

describe.runIf(isBuilt)('tsx demo/start.ts', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'The command prints two lines and exits cleanly on %s',
    async (signal) => {
      const { child, said, ended } = run({ PORT: '0', SANDBOX_PORT: '0' });
      await expect.poll(() => said.out, { timeout: 15_000 }).toMatch(/Sandbox/);
      expect(said.out).toMatch(/^Shop {6}http:\/\/localhost:\d+\nSandbox {3}http:\/\/localhost:\d+\n$/);
      const [, shop = ''] = /Shop\s+(\S+)/.exec(said.out) ?? [];
      expect((await fetch(shop)).status).toBe(200);
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(said.err).toBe('');
    },
  );

  it('The command reports a bad port in one line', async () => {
    const { port, free } = await takePort();
    const taken = run({ PORT: `${port}`, SANDBOX_PORT: '0' });
    const nonsense = run({ PORT: 'http', SANDBOX_PORT: '0' });
    expect(await Promise.all([taken.ended, nonsense.ended])).toEqual([1, 1]);
    free();
    expect(taken.said).toEqual({
      out: '',
      err: expect.stringMatching(/^Port \d+ is in use\. Set PORT [^\n]+\n$/),
    });
    expect(nonsense.said.err).toBe('PORT must be a number from 0 to 65535, not http\n');
  });
});
