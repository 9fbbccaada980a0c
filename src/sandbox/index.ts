import { createApp } from './app.js';
import type { MovableClock } from './clock.js';
import type { SandboxOptions } from './options.js';
import { tick } from './time/ageing.js';
import { seedTokens } from './tokens/token-store.js';
import { type StatusChange, type World, createWorld } from './world.js';

export interface Sandbox {
  /**
   * Answers a request to any address of the sandbox; shaped like `fetch`, so it can stand in for it.
   * @param target path and query exactly as on the request line, where a server knows them (signatures cover these).
   */
  readonly fetch: (request: Request, target?: string) => Promise<Response>;
  /** What time it is for the sandbox. It can be advanced: everything that falls due then happens at once. */
  readonly clock: MovableClock;
  /** Lets happen what time has brought; every request does so first, a server also does it now and then. */
  readonly tick: () => void;
  /** Be told of every change of status; call the result to stop. */
  readonly onStatusChange: (listener: (change: StatusChange) => void) => () => void;
  /** For tools inside the sandbox: console, control port, persistence. */
  readonly world: World;
}

/**
 * An emulator of the whole Connect platform, with its records in memory.
 * @throws TypeError where an option can never work.
 */
export const createSandbox = (options: SandboxOptions = {}): Sandbox => {
  const world = createWorld(options);
  seedTokens(world);
  const app = createApp(world);
  return {
    fetch: async (request, target) => app.fetch(request, target === undefined ? undefined : { target }),
    clock: {
      now: () => world.clock.now(),
      advance(milliseconds) {
        world.clock.advance(milliseconds);
        tick(world);
      },
    },
    tick: () => tick(world),
    onStatusChange(listener) {
      world.listeners.add(listener);
      return () => world.listeners.delete(listener);
    },
    world,
  };
};

export type { Choices } from './choices.js';
export type { MovableClock } from './clock.js';
export type { ApiKey, Merchant, SandboxOptions } from './options.js';
export type { StatusChange } from './world.js';
