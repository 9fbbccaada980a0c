import { createHash, randomInt } from 'node:crypto';
import { link, open, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Holder, holderOf, isGone, newHolder } from './holder.js';

/** Others that start at the same moment are let through first, so many times. */
const ATTEMPTS = 50;
const PAUSE = 5;
/** A take-over lasts a moment; what is older than this was left by a program that was killed during one. */
const ABANDONED = 10_000;

/** Ids of the locks of this process. */
const ours = new Set<string>();

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const textOf = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);

/** Creates a file that did not exist. Follows no link. */
const write = async (path: string, text: string): Promise<boolean> => {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(text).finally(() => file.close());
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

/**
 * Creates a file with its whole text at once, for one of all that try. Where the file system has no links, it is empty
 * for a moment.
 */
const create = async (path: string, text: string): Promise<boolean> => {
  const beside = `${path.replace(/\.lock.*$/s, '')}.${randomInt(2 ** 40)}.new`;
  await write(beside, text);
  try {
    await link(beside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false;
    return await write(path, text);
  } finally {
    await rm(beside, { force: true });
  }
};

const isOld = async (path: string): Promise<boolean> => {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > ABANDONED;
};

/** Removes a lock whose owner is gone. Only one at a time may, and only while the lock still is that one. */
const takeAway = async (lock: string, seen: string): Promise<void> => {
  const claim = `${lock}.${createHash('sha256').update(seen).digest('hex').slice(0, 16)}`;
  if (!(await create(claim, String(process.pid)))) {
    if (await isOld(claim)) await rm(claim, { force: true });
    return;
  }
  try {
    if ((await textOf(lock)) === seen) await rm(lock, { force: true });
  } finally {
    await rm(claim, { force: true });
  }
};

const inUse = (path: string, lock: string, { process, host, since }: Holder): Error =>
  new Error(
    `The data file ${path} is in use by another sandbox: process ${process} on ${host}, since ${since}. ` +
      `If that one is gone, delete ${lock}.`,
  );

/**
 * Locks a data file for this sandbox with a file beside it. The lock of a killed sandbox is taken over.
 * @returns a function that unlocks it
 * @throws Error that names the owner.
 */
export const lockFile = async (path: string): Promise<() => Promise<void>> => {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  const own = newHolder();
  ours.add(own.id);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await create(lock, JSON.stringify(own)))
        return async () => {
          ours.delete(own.id);
          await rm(lock, { force: true });
        };
      const text = await textOf(lock);
      const holder = text === undefined ? undefined : holderOf(text);
      if (holder && !isGone(holder, ours)) throw inUse(path, lock, holder);
      if (text !== undefined && (holder || (await isOld(lock)))) await takeAway(lock, text);
      await wait(PAUSE);
    }
    throw new Error(`The data file ${path} is in use by another sandbox, which has just started.`);
  } catch (error) {
    ours.delete(own.id);
    throw error;
  }
};
