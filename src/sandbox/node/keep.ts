import type { Sandbox } from '../index.js';
import { watch } from '../records/watch.js';
import { writeState } from './data-file.js';
import type { Handler } from './listen.js';

export interface Keeper {
  /** The same handler; what it changes is in the file before it answers. */
  keeping(handler: Handler): Handler;
  /** Saves what is left, and stops. */
  close(): Promise<void>;
}

/** How soon a change that no request waits for is saved, in milliseconds. */
const SOON = 100;

/**
 * Keeps a sandbox's state in a file. A request that changed something is answered when the file has it, so that nothing
 * that was answered is lost however the sandbox ends; requests that come together share one writing.
 * @throws where the file cannot be written.
 */
export const keepState = async (sandbox: Sandbox, path: string): Promise<Keeper> => {
  const { world } = sandbox;
  let changes = 0;
  let savedChanges = 0;
  let writing: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const text = () => JSON.stringify(sandbox.state());

  const write = async (): Promise<void> => {
    const upTo = changes;
    try {
      await writeState(path, text());
      savedChanges = upTo;
    } catch (error) {
      world.onFault(error);
    } finally {
      writing = undefined;
    }
  };

  /** A writing under way may have begun too early for what was changed last; the one after it has not. */
  const saved = async (): Promise<void> => {
    const wanted = changes;
    await writing;
    if (savedChanges < wanted) await (writing ??= write());
  };

  const touch = (): void => {
    changes++;
    timer ??= setTimeout(() => {
      timer = undefined;
      if (savedChanges < changes) void saved();
    }, SOON);
  };

  await writeState(path, text());
  watch(world.records, touch);
  return {
    keeping: (handler) => async (request, target) => {
      const before = changes;
      try {
        return await handler(request, target);
      } finally {
        // A record may have changed in itself, which nobody notices.
        if (request.method !== 'GET' && request.method !== 'OPTIONS') touch();
        if (changes > before) await saved();
      }
    },
    async close() {
      touch();
      await saved();
      clearTimeout(timer);
    },
  };
};
