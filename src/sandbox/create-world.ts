import { type WorldClock, movableClock } from './clock.js';
import { randomHex } from './crypto/base64.js';
import { keyPairSupply } from './crypto/key-pairs.js';
import { keepHistory } from './history.js';
import { inputLog } from './input-log.js';
import { type SandboxOptions, type Settings, settingsOf } from './options.js';
import { emptyRecords, restore } from './records/records.js';
import { checkState } from './records/state.js';
import type { SandboxState } from './records/sandbox-state.js';
import { requestLog } from './journal/request-log.js';
import { seedTokens } from './tokens/token-store.js';
import type { World } from './world.js';

const clockOf = ({ now }: SandboxOptions, state: SandboxState | undefined): WorldClock => {
  const clock = movableClock(now);
  clock.advance(state?.ahead ?? 0);
  return clock;
};

const worldFrom = (options: SandboxOptions, settings: Settings, state: SandboxState | undefined): World => {
  const records = state ? restore(state.records) : emptyRecords();
  const history = keepHistory(records);
  return {
    settings,
    clock: clockOf(options, state),
    records,
    nextDue: 0,
    keyPairs: keyPairSupply(),
    fingerprintSecret: state?.fingerprintSecret ?? randomHex(),
    requests: requestLog(),
    inputs: inputLog(),
    history,
    listeners: new Set(options.onStatusChange ? [history.tell, options.onStatusChange] : [history.tell]),
    onFault: options.onFault ?? (() => undefined),
    webhooks: undefined,
    snapshotNames: () => [],
    control: undefined,
  };
};

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
