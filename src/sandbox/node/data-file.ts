import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { SandboxState } from '../records/state.js';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');

/**
 * The state in a file; `undefined` where there is no such file yet.
 * @throws Error where the file cannot be read or holds something else: it is never overwritten then.
 */
export const readState = async (path: string): Promise<SandboxState | undefined> => {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`The data file cannot be read: ${reasonOf(error)}`, { cause: error });
  }
  try {
    return JSON.parse(text) as SandboxState;
  } catch {
    throw new Error(`The data file ${path} is not one of a sandbox; it is left as it is.`);
  }
};

/**
 * Puts a state (as JSON) into the file at once and as a whole: it is written beside it, and then takes its place. Only its owner
 * can read it, since it holds the private keys of sessions.
 */
export const writeState = async (path: string, state: string): Promise<void> => {
  const target = resolve(path);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.new`);
  try {
    const file = await open(beside, 'w', 0o600);
    try {
      await file.writeFile(state);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
};
