import { refusalOf } from '../../http/refusal.js';
import { inventedErrors } from '../../http/errors.js';
import type { Sandbox } from '../../create-sandbox.js';
import { type Table } from '../../records/table.js';
import { watch } from '../../records/watch.js';
import type { Handler } from '../listen.js';
import { failureOf } from './failure.js';
import { type JournalEntry, clockEntry, lineOf } from './format.js';
import { Journal } from './journal.js';

export interface Persistence {
  /** Wraps a handler so that all changes are in the file before it answers. */
  persisting(handler: Handler): Handler;
  /** Saves pending changes and stops. */
  close(): Promise<void>;
}

/** Milliseconds until a change without a waiting request is saved. */
const SOON = 100;
/** Records per line of a rewritten file, so that other work can run in between. */
const RECORDS_PER_LINE = 200;
/** The table of private keys. */
const SECRET = 'keys';

interface Pending {
  readonly table: string;
  readonly key: string;
  /** Whether it was deleted and created again, so that it belongs at the end of its table. */
  readonly again: boolean;
}

/**
 * Keeps a sandbox's records in a file. A request is answered once the file has all changes, so that nothing
 * answered is lost; simultaneous requests share one write. If the file cannot be written, requests get 503, and
 * their changes wait for the next successful write.
 * @throws if the file cannot be written at the start
 */
export const persist = async (sandbox: Sandbox, path: string): Promise<Persistence> => {
  const { world } = sandbox;
  const tables = world.records as unknown as Readonly<Record<string, Table<unknown>>>;
  const journal = new Journal(path);
  const pending = new Map<string, Pending>();
  let savedAhead = world.clock.ahead();
  let changes = 0;
  let savedChanges = 0;
  let failing = false;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;
  let rewriting: Promise<void> | undefined;

  const entriesOf = ({ table, key, again }: Pending): readonly JournalEntry[] => {
    const record = tables[table]?.get(key);
    if (record === undefined) return [[table, key]];
    return again
      ? [
          [table, key],
          [table, key, record],
        ]
      : [[table, key, record]];
  };

  function* linesOf(names: readonly string[]): Generator<string> {
    for (const name of names) {
      let batch: JournalEntry[] = [];
      for (const [key, record] of tables[name] ?? []) {
        batch.push([name, key, record]);
        if (batch.length < RECORDS_PER_LINE) continue;
        yield lineOf(batch);
        batch = [];
      }
      if (batch.length > 0) yield lineOf(batch);
    }
  }

  const header = (): string => {
    const { settings, fingerprintSecret, clock } = world;
    const merchants = [...settings.merchants.values()];
    return lineOf({ version: 2, merchants, fingerprintSecret, ahead: clock.ahead() });
  };

  function* openLines(): Generator<string> {
    yield header();
    yield* linesOf(Object.keys(tables).filter((name) => name !== SECRET));
  }

  const rewrite = (exclusively: (work: () => Promise<void>) => Promise<void>): Promise<void> =>
    journal.rewrite(openLines(), () => linesOf([SECRET]), exclusively);

  const appendPending = async (): Promise<void> => {
    const upTo = changes;
    const taken = [...pending.values()];
    const ahead = world.clock.ahead();
    const batch = [...taken.flatMap(entriesOf), ...(ahead === savedAhead ? [] : [clockEntry(ahead)])];
    pending.clear();
    try {
      if (await journal.isGone()) await rewrite((work) => work());
      else if (batch.length > 0) await journal.append(lineOf(batch));
      savedAhead = ahead;
      savedChanges = upTo;
      failing = false;
    } catch (error) {
      // These changes wait for the next write; later changes take precedence.
      for (const one of taken) note(one);
      throw error;
    }
  };

  function note({ table, key, again }: Pending): void {
    const id = `${table}\n${key}`;
    pending.set(id, { table, key, again: again || (pending.get(id)?.again ?? false) });
  }

  /** One writing at a time. */
  const alone = async (work: () => Promise<void>): Promise<void> => {
    while (writing) await writing.catch(() => undefined);
    writing = work().finally(() => (writing = undefined));
    await writing;
  };

  const shorten = (): void => {
    if (rewriting || !journal.isLong) return;
    rewriting = rewrite(alone)
      .catch((error: unknown) => world.onFault(error))
      .finally(() => (rewriting = undefined));
  };

  /** A running write may have begun before the latest change: then another one follows. */
  const saved = async (): Promise<void> => {
    const wanted = changes;
    if (savedChanges >= wanted) return;
    await alone(async () => {
      if (savedChanges < wanted) await appendPending();
    });
    shorten();
  };

  const report = (error: unknown): void => {
    if (!failing) world.onFault(error);
    failing = true;
  };

  const onChange = (table: string, key: string, change: string): void => {
    changes++;
    const again = change === 'insert' && pending.has(`${table}\n${key}`);
    note({ table, key, again });
    timer ??= setTimeout(() => {
      timer = undefined;
      saved().catch(report);
    }, SOON);
  };

  const clockMoved = (): void => {
    if (world.clock.ahead() !== savedAhead) changes++;
  };

  await rewrite((work) => work());
  watch(world.records, onChange);
  return {
    persisting: (handler) => async (request, target) => {
      const response = await handler(request, target).catch(async (lost: unknown) => {
        await saved().catch(report);
        throw lost;
      });
      try {
        clockMoved();
        await saved();
        return response;
      } catch (error) {
        report(error);
        return refusalOf(inventedErrors.notKept(failureOf(error)));
      }
    },
    async close() {
      clearTimeout(timer);
      await rewriting;
      clockMoved();
      try {
        await saved();
      } finally {
        await journal.close();
      }
    },
  };
};
