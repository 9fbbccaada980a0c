import type { World } from '../world.js';

/** The same world at another time, without notifications except to the console. */
export const inThePast = (world: World, at: number): World => ({
  ...world,
  clock: { ...world.clock, now: () => at },
  listeners: new Set([world.history.tell]),
});
