import { createApp } from './app.js';
import type { MovableClock } from './clock.js';
import { type Journal, createJournal } from './journal/journal.js';
import { type Snapshots, createSnapshots } from './records/snapshots.js';
import { applySeed } from './seed/seed.js';
import type { Seed } from './seed/types.js';
import { type Faults, createFaults } from './faults/index.js';
import type { Method, RequestFacts } from './http/request-facts.js';
import type { SandboxOptions } from './options.js';
import { stateOf } from './records/state.js';
import type { SandboxState } from './records/sandbox-state.js';
import { tick } from './time/ageing.js';
import { createWebhooks } from './webhooks/create-webhooks.js';
import type { Webhooks } from './webhooks/webhooks.js';
import type { StatusChange } from './status-change.js';
import { createWorld } from './create-world.js';
import type { World } from './world.js';

export interface Sandbox {
  /** Answers a request to any address of the sandbox; can stand in for the global `fetch`. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** The same for servers, which know more of a request than it says itself. */
  readonly handle: (request: Request, from?: RequestFacts) => Promise<Response>;
  /**
   * A merchant's server inside the same program, which needs no key: for pages and tests without a server (browsers
   * would not let them sign). Paths are below `/v1/{merchantId}`.
   */
  readonly merchant: (id: string) => (method: Method, path: string, body?: object) => Promise<Response>;
  /** What time it is for the sandbox. It can be advanced: everything that falls due then happens at once. */
  readonly clock: MovableClock;
  /** Lets happen what time has brought; every request does so first, a server also does it now and then. */
  readonly tick: () => void;
  /** How events reach the merchant's endpoint; `undefined` where none was named. */
  readonly webhooks: Webhooks | undefined;
  /** Things that go wrong on purpose, for tests. */
  readonly faults: Faults;
  /** The requests that came, to assert on. */
  readonly journal: Journal;
  /**
   * Adds merchants, consumers, tokens and payments in any status.
   * @throws TypeError that names what is wrong.
   */
  readonly seed: (seed: Seed) => Promise<void>;
  /** Named states to go back to. */
  readonly snapshots: Pick<Snapshots, 'take' | 'names'>;
  /**
   * Goes back to a snapshot, the clock too; without a name to the beginning: the snapshot called `start`, else an empty
   * sandbox. Faults and journal are cleared.
   * @throws TypeError where there is no such snapshot.
   */
  readonly reset: (name?: string) => void;
  /** All that it remembers, as JSON data: for `createSandbox({ state })`. Holds private keys of sessions, no card numbers. */
  readonly state: () => SandboxState;
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
  const { webhooks } = world.settings;
  if (webhooks) {
    world.webhooks = createWebhooks(world, webhooks);
    world.listeners.add(world.webhooks.tell);
    world.webhooks.resume();
  }
  const app = createApp(world);
  const faults = createFaults(world);
  const handle: Sandbox['handle'] = (request, from = {}) =>
    faults.around(request, async () => app.fetch(request, from));
  const origin = world.settings.publicUrl ?? 'http://localhost';
  const snapshots = createSnapshots(world);
  return {
    fetch: (input, init) => handle(new Request(input, init)),
    handle,
    merchant: (id) => (method, path, body) =>
      handle(
        new Request(`${origin}/v1/${id}${path}`, {
          method,
          ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
        }),
        { trusted: true },
      ),
    clock: {
      now: () => world.clock.now(),
      ahead: () => world.clock.ahead(),
      advance(milliseconds) {
        world.clock.advance(milliseconds);
        tick(world);
      },
    },
    tick: () => tick(world),
    webhooks: world.webhooks,
    faults,
    journal: createJournal(world.requests),
    seed: (seed) => applySeed(world, seed, origin),
    snapshots,
    reset(name) {
      snapshots.reset(name);
      faults.clear();
    },
    state: () => stateOf(world),
    onStatusChange(listener) {
      world.listeners.add(listener);
      return () => world.listeners.delete(listener);
    },
    world,
  };
};
