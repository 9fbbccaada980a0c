import { type MovableClock, movableClock } from './clock.js';
import { type KeyPair, keyPairSupply } from './crypto/key-pairs.js';
import { randomHex } from './crypto/base64.js';
import type { JsonObject } from './http/json.js';
import { type SandboxOptions, type Settings, settingsOf } from './options.js';
import { type Records, emptyRecords, restore } from './records/records.js';
import { type SandboxState, checkState } from './records/state.js';
import type { Webhooks } from './webhooks/index.js';
import { inputLog } from './input-log.js';
import { seedTokens } from './tokens/token-store.js';
import { requestLog } from './request-log.js';

export type ChangedObject = 'payment' | 'capture' | 'refund' | 'payout' | 'token' | 'dispute' | 'mandate';

/** A resource has a new status: what webhooks and the console are told. */
export interface StatusChange {
  readonly merchantId: string;
  readonly object: ChangedObject;
  /** `payment.pending_approval` */
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The whole resource as its `GET` answers it. */
  readonly resource: JsonObject;
}

/** All that one sandbox is made of, handed to everything it does. */
export interface World {
  readonly settings: Settings;
  readonly clock: MovableClock;
  records: Records;
  /** Nothing is due before; found anew whenever it has passed. */
  nextDue: number;
  readonly keyPairs: { take(): Promise<KeyPair>; prepare(): void };
  /** Key of the hashes that tell equal account numbers. */
  readonly fingerprintSecret: string;
  readonly requests: ReturnType<typeof requestLog>;
  readonly inputs: ReturnType<typeof inputLog>;
  readonly listeners: Set<(change: StatusChange) => void>;
  readonly onFault: (fault: unknown) => void;
  /** Where the merchant's endpoint is known. */
  webhooks: Webhooks | undefined;
  /** The control API, where its port is open: the console asks it with the token that its reader has. */
  control: ((request: Request) => Promise<Response>) | undefined;
}

const clockOf = ({ now }: SandboxOptions, state: SandboxState | undefined): MovableClock => {
  const clock = movableClock(now);
  clock.advance(state?.ahead ?? 0);
  return clock;
};

const worldFrom = (options: SandboxOptions, settings: Settings, state: SandboxState | undefined): World => ({
  settings,
  clock: clockOf(options, state),
  records: state ? restore(state.records) : emptyRecords(),
  nextDue: 0,
  keyPairs: keyPairSupply(),
  fingerprintSecret: state?.fingerprintSecret ?? randomHex(),
  requests: requestLog(),
  inputs: inputLog(),
  listeners: new Set(options.onStatusChange ? [options.onStatusChange] : []),
  onFault: options.onFault ?? (() => undefined),
  webhooks: undefined,
  control: undefined,
});

export const createWorld = (options: SandboxOptions): World => {
  const settings = settingsOf(options);
  const state = options.state === undefined ? undefined : checkState(options.state, settings);
  const world = worldFrom(options, settings, state);
  const known = new Set(state?.merchants.map(({ id }) => id));
  seedTokens(
    world,
    [...settings.merchants.keys()].filter((id) => !known.has(id)),
  );
  return world;
};

/** Tells every listener; one that throws harms neither the call nor the others. */
export const announce = (
  world: World,
  merchantId: string,
  object: ChangedObject,
  status: string,
  resource: JsonObject,
  at = world.clock.now(),
): void => {
  const type = `${object}.${status.toLowerCase()}`;
  for (const listener of world.listeners) {
    try {
      listener({ merchantId, object, type, at, resource });
    } catch (fault) {
      world.onFault(fault);
    }
  }
};
