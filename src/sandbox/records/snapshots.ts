import { seedTokens } from '../tokens/token-store.js';
import type { World } from '../world.js';
import { emptyRecords, restore } from './records.js';
import { stateOf } from './state.js';
import type { SandboxState } from './sandbox-state.js';
import type { Table } from './table.js';

/** Named states of a sandbox to go back to. */
export interface Snapshots {
  /** Keeps everything as it is now under a name; one of the same name is replaced. */
  readonly take: (name: string) => void;
  readonly names: () => readonly string[];
  /**
   * Goes back, the clock too: to a snapshot, or to the beginning: a snapshot called `start`, else an empty sandbox with
   * the same merchants.
   * @throws TypeError where there is no such snapshot.
   */
  readonly reset: (name?: string) => void;
}

export const START = 'start';

export const createSnapshots = (world: World): Snapshots => {
  /** As JSON text: nobody can change it, and it is small. */
  const kept = new Map<string, string>();

  const fill = (saved: Pick<SandboxState, 'ahead' | 'records'> | undefined): void => {
    const fresh = saved ? restore(saved.records) : emptyRecords();
    const tables = world.records as unknown as Readonly<Record<string, Table<unknown>>>;
    for (const [name, entries] of Object.entries(fresh) as [string, Table<unknown>][]) {
      const table = tables[name]!;
      for (const key of [...table.keys()]) table.delete(key);
      for (const [key, value] of entries) table.insert(key, value);
    }
    if (!saved) seedTokens(world, [...world.settings.merchants.keys()]);
    world.clock.set(saved?.ahead ?? 0);
    world.nextDue = 0;
    world.requests.clear();
    world.inputs.clear();
    world.history.clear();
    world.webhooks?.clear();
    world.webhooks?.resume();
  };

  return {
    take: (name) => void kept.set(name, JSON.stringify(stateOf(world))),
    names: () => [...kept.keys()],
    reset(name) {
      const text = kept.get(name ?? START);
      if (text === undefined && name !== undefined) throw new TypeError(`There is no snapshot “${name}”.`);
      fill(text === undefined ? undefined : (JSON.parse(text) as SandboxState));
    },
  };
};
