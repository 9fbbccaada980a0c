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
  /** Answers a request to any address of the sandbox; can replace the global `fetch`. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** The same for servers, which know more about a request than it contains. */
  readonly handle: (request: Request, from?: RequestFacts) => Promise<Response>;
  /**
   * A merchant's server inside the same program, which needs no key: for pages and tests without a server,
   * where browsers could not sign. Paths are below `/v1/{merchantId}`.
   */
  readonly merchant: (id: string) => (method: Method, path: string, body?: object) => Promise<Response>;
  /** The sandbox's clock. Moving it forward triggers everything that falls due. */
  readonly clock: MovableClock;
  /** Triggers everything that is due. Every request does so first; a server also does it periodically. */
  readonly tick: () => void;
  /** The delivery of events to the merchant's endpoint; `undefined` without an endpoint. */
  readonly webhooks: Webhooks | undefined;
  /** Faults to add for tests. */
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
  /**
   * All records as JSON data for `createSandbox({ state })`. Contains private keys of sessions, but no card
   * numbers.
   */
  readonly state: () => SandboxState;
  /** Calls the listener for every status change. Returns a function that unsubscribes it. */
  readonly onStatusChange: (listener: (change: StatusChange) => void) => () => void;
  /** For the sandbox's own tools: console, control port, persistence. */
  readonly world: World;
}

/**
 * An emulator of the whole Connect platform, with its records in memory.
 * @throws TypeError for an invalid option
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
  world.snapshotNames = snapshots.names;
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
