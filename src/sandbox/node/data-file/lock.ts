import { open, readFile, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The owner of a data file. */
interface Holder {
  readonly process: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
  /** The start time of the process in ticks of its machine, because its id may be reused later. */
  readonly started: string;
}

/** The locks of this process. */
const held = new Set<string>();

/** Known on Linux only; elsewhere a process is identified by its id. */
const startOf = (process: number): string => {
  try {
    const stat = readFileSync(`/proc/${process}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const isAlive = ({ process: id, started }: Holder): boolean => {
  try {
    process.kill(id, 0);
  } catch (error) {
    // The process runs and belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(id) === started;
};

const holderOf = async (lock: string): Promise<Holder | undefined> => {
  try {
    return JSON.parse(await readFile(lock, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
};

const isStale = (lock: string, holder: Holder): boolean => {
  if (holder.host !== hostname()) return false;
  return holder.process === process.pid ? !held.has(lock) : !isAlive(holder);
};

const create = async (lock: string): Promise<boolean> => {
  const own: Holder = {
    process: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    started: startOf(process.pid),
  };
  try {
    // Exclusive: follows no link, and only one of two simultaneous callers succeeds.
    const file = await open(lock, 'wx', 0o600);
    await file.writeFile(JSON.stringify(own)).finally(() => file.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/**
 * Locks a data file for this sandbox with a file beside it. The lock of a killed sandbox is taken over.
 * @returns a function that unlocks it
 * @throws Error that names the owner
 */
export const lockFile = async (path: string): Promise<() => Promise<void>> => {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  for (let attempt = 0; attempt < 2; attempt++) {
    if (await create(lock)) {
      held.add(lock);
      return async () => {
        held.delete(lock);
        await rm(lock, { force: true });
      };
    }
    const holder = await holderOf(lock);
    if (holder && !isStale(lock, holder))
      throw new Error(
        `The data file ${path} is in use by another sandbox: process ${holder.process} on ${holder.host}, ` +
          `since ${holder.since}. If that one is gone, delete ${lock}.`,
      );
    await rm(lock, { force: true });
  }
  throw new Error(`The data file ${path} is in use by another sandbox, which has just started.`);
};
