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
  /** The same handler; all that was changed by then is in the file before it answers. */
  persisting(handler: Handler): Handler;
  /** Saves what is left, and stops. */
  close(): Promise<void>;
}

/** How soon a change that no request waits for is saved, in milliseconds. */
const SOON = 100;
/** Records in one line of a rewritten file: other work gets its turn in between. */
const RECORDS_PER_LINE = 200;
/** The table of private keys. */
const SECRET = 'keys';

interface Pending {
  readonly table: string;
  readonly key: string;
  /** It was deleted and made anew, and belongs at the end of its table. */
  readonly again: boolean;
}

/**
 * Keeps a sandbox's records in a file. A request is answered when the file has all that was changed by then, so that
 * nothing that was answered is lost however the sandbox ends; requests that come together share one writing. Where the
 * file cannot be written they are answered 503, and what they changed waits for a writing that succeeds.
 * @throws where the file cannot be written at the start.
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
      if (batch.length > 0) await journal.append(lineOf(batch));
      savedAhead = ahead;
      savedChanges = upTo;
      failing = false;
    } catch (error) {
      // They wait for the next writing; what became of them meanwhile is newer.
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

  /** A writing under way may have begun before the latest change: then another one follows. */
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
