import { type MovableClock, movableClock } from './clock.js';
import { randomHex } from './crypto/base64.js';
import { keyPairSupply } from './crypto/key-pairs.js';
import { inputLog } from './input-log.js';
import { type SandboxOptions, type Settings, settingsOf } from './options.js';
import { emptyRecords, restore } from './records/records.js';
import { checkState } from './records/state.js';
import type { SandboxState } from './records/sandbox-state.js';
import { requestLog } from './request-log.js';
import { seedTokens } from './tokens/token-store.js';
import type { World } from './world.js';

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
