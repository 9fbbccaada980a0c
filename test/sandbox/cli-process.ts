import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../src/sandbox/node/cli.ts', import.meta.url));

export interface Program {
  readonly child: ChildProcess;
  /** Everything it said so far, on both of its outputs. */
  said(): string;
  /** Resolves with the groups when it says something like this; rejects when it ends without. */
  says(pattern: RegExp): Promise<readonly string[]>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  stop(signal?: NodeJS.Signals): Promise<number | string>;
}

/**
 * Runs a module as a program of its own.
 * @param args the module's file, and its arguments
 * @param mostKilobytes limits every file that it writes
 */
export const program = (
  args: readonly string[],
  env: Record<string, string> = {},
  { mostKilobytes }: { readonly mostKilobytes?: number } = {},
): Program => {
  const node = [process.execPath, '--import', 'tsx', ...args];
  // As on a full disk: no file of the program grows larger.
  const limited = ['bash', '-c', `trap '' XFSZ; ulimit -f ${mostKilobytes}; exec "$@"`, 'bash', ...node];
  const [command = '', ...rest] = mostKilobytes === undefined ? node : limited;
  const child = spawn(command, rest, {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  const hear = (part: Buffer) => {
    text += part.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'nothing')),
  );
  return {
    child,
    said: () => text,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(text);
          if (!match) return;
          listeners.delete(look);
          resolve(match.slice(1));
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`It ended without saying ${String(pattern)}: ${text}`)));
      }),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
};

/** Runs the sandbox's command. */
export const cli = (
  args: readonly string[],
  env?: Record<string, string>,
  options?: { readonly mostKilobytes?: number },
): Program => program([CLI, ...args], env, options);
