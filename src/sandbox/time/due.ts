import type { World } from '../world.js';

/** What grows older by itself, and what its next moment does to it. */
export type Ageing = Readonly<Record<string, (world: World, id: string, at: number) => void>>;

/** Remembers when time will change something next; without a moment it is left in peace. */
export const schedule = (world: World, kind: string, id: string, at: number | undefined): void => {
  const { due } = world.records;
  if (at === undefined) due.delete(`${kind}:${id}`);
  else {
    due.insert(`${kind}:${id}`, at);
    world.nextDue = Math.min(world.nextDue, at);
  }
};

/** Lets everything happen whose time has come, in the order of time; what happens may make more fall due. */
export const runDue = (world: World, ageing: Ageing): void => {
  const now = world.clock.now();
  while (world.nextDue <= now) {
    const { due } = world.records;
    const ready = [...due].filter(([, at]) => at <= now).sort(([, a], [, b]) => a - b);
    world.nextDue = Infinity;
    for (const [key, at] of ready) {
      // Something new is due before this: all are looked at again.
      if (world.nextDue < at) break;
      // It was put off or called off by what happened before it.
      if (due.get(key) !== at) continue;
      due.delete(key);
      const colon = key.indexOf(':');
      try {
        ageing[key.slice(0, colon)]?.(world, key.slice(colon + 1), at);
      } catch (fault) {
        // Time goes on for all the others.
        world.onFault(fault);
      }
    }
    for (const at of due.values()) world.nextDue = Math.min(world.nextDue, at);
  }
};
