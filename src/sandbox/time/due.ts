import type { World } from '../world.js';

/** By kind of record: the next scheduled change. */
export type Ageing = Readonly<Record<string, (world: World, id: string, at: number) => void>>;

/** Schedules the next change of a record; without a time there is none. */
export const schedule = (world: World, kind: string, id: string, at: number | undefined): void => {
  const { due } = world.records;
  if (at === undefined) due.delete(`${kind}:${id}`);
  else {
    due.insert(`${kind}:${id}`, at);
    world.nextDue = Math.min(world.nextDue, at);
  }
};

/** Triggers every due change in order of time; a change may schedule further ones. */
export const runDue = (world: World, ageing: Ageing): void => {
  const now = world.clock.now();
  while (world.nextDue <= now) {
    const { due } = world.records;
    const ready = [...due].filter(([, at]) => at <= now).sort(([, a], [, b]) => a - b);
    world.nextDue = Infinity;
    for (const [key, at] of ready) {
      // Something new is due earlier, so all are checked again.
      if (world.nextDue < at) break;
      // An earlier change has rescheduled or cancelled it.
      if (due.get(key) !== at) continue;
      due.delete(key);
      const colon = key.indexOf(':');
      try {
        ageing[key.slice(0, colon)]?.(world, key.slice(colon + 1), at);
      } catch (fault) {
        // The other records continue.
        world.onFault(fault);
      }
    }
    for (const at of due.values()) world.nextDue = Math.min(world.nextDue, at);
  }
};
