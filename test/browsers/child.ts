import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A port of the loopback address that nothing listens on at the moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });

/** Programs that tests started; each is ended by its own id, at the latest when this process ends. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface Child {
  stop(): Promise<void>;
}

interface StartOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Told what the program has said so far. */
  readonly isUp: (said: string) => Promise<boolean> | boolean;
  /** Milliseconds. */
  readonly within?: number;
}

/**
 * Starts a program and waits until `isUp` says that it works.
 * @throws Error with what it said last, where it ends or is not up in time.
 */
export const startChild = async (
  command: string,
  args: readonly string[],
  { env = process.env, isUp, within = 20_000 }: StartOptions,
): Promise<Child & { readonly said: string }> => {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let said = '';
  const listen = (chunk: Buffer) => (said = (said + String(chunk)).slice(-2000));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let isOver = false;
  void ended.then(() => {
    isOver = true;
    running.delete(child);
  });
  const stop = async () => {
    if (isOver) return;
    child.kill('SIGTERM');
    await Promise.race([ended, delay(3000)]);
    if (!isOver) child.kill('SIGKILL');
    await ended;
  };
  const deadline = Date.now() + within;
  const up = async () => isUp(said);
  while (!(await up().catch(() => false))) {
    if (isOver || Date.now() > deadline) {
      await stop();
      throw new Error(`${command} did not start. It said: ${said || 'nothing'}`);
    }
    await delay(50);
  }
  return { stop, said };
};
