import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** The owner of a lock. */
export interface Holder {
  /** Tells locks of the same process apart. */
  readonly id?: string;
  readonly process: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
  /** The start time of the process in ticks of its machine, because its number may be reused later. */
  readonly started: string;
}

/** Known on Linux only; elsewhere a process is identified by its number. */
const startOf = (process: number): string => {
  try {
    const stat = readFileSync(`/proc/${process}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

export const newHolder = (): Holder & { readonly id: string } => ({
  id: randomUUID(),
  process: process.pid,
  host: hostname(),
  since: new Date().toISOString(),
  started: startOf(process.pid),
});

/** The owner that a lock names; `undefined` where it names none. */
export const holderOf = (lock: string): Holder | undefined => {
  try {
    const holder: unknown = JSON.parse(lock);
    return typeof holder === 'object' && holder !== null && 'host' in holder ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
};

const isAlive = ({ process: number, started }: Holder): boolean => {
  try {
    process.kill(number, 0);
  } catch (error) {
    // The process runs and belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(number) === started;
};

/**
 * Whether the owner of a lock is gone. Nobody can say so of one on another machine.
 * @param ours ids of the locks of this process
 */
export const isGone = (holder: Holder, ours: ReadonlySet<string>): boolean => {
  if (holder.host !== hostname()) return false;
  return holder.process === process.pid ? !ours.has(holder.id ?? '') : !isAlive(holder);
};
