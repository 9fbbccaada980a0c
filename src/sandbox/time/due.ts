import type { World } from '../world.js';

/** What grows older by itself, and what its next moment does to it. */
export type Ageing = Readonly<Record<string, (world: World, id: string, at: number) => void>>;

/** Remembers when time will change something next; without a moment it is left in peace. */
export const schedule = (world: World, kind: string, id: string, at: number | undefined): void => {
  const { due } = world.records;
  if (at === undefined) due.delete(`${kind}:${id}`);
  else {
    due.set(`${kind}:${id}`, at);
    world.nextDue = Math.min(world.nextDue, at);
  }
};

/** Lets everything happen whose time has come, in the order of time; what happens may make more fall due. */
export const runDue = (world: World, ageing: Ageing): void => {
  const now = world.clock.now();
  while (world.nextDue <= now) {
    let first: readonly [string, number] | undefined;
    for (const entry of world.records.due) if (!first || entry[1] < first[1]) first = entry;
    world.nextDue = first?.[1] ?? Infinity;
    if (!first || first[1] > now) return;
    const [key, at] = first;
    world.records.due.delete(key);
    const colon = key.indexOf(':');
    ageing[key.slice(0, colon)]?.(world, key.slice(colon + 1), at);
  }
};
