import type { Settings } from '../options.js';
import type { SandboxState } from './sandbox-state.js';
import type { World } from '../world.js';
import { snapshot } from './records.js';

export const stateOf = ({ settings, clock, fingerprintSecret, records }: World): SandboxState => ({
  version: 1,
  merchants: [...settings.merchants.values()],
  ahead: clock.ahead(),
  fingerprintSecret,
  records: snapshot(records),
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEntry = (entry: unknown): boolean =>
  Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string' && entry[1] !== null;

const isState = (value: unknown): value is SandboxState =>
  isObject(value) &&
  value['version'] === 1 &&
  Array.isArray(value['merchants']) &&
  typeof value['ahead'] === 'number' &&
  value['ahead'] >= 0 &&
  typeof value['fingerprintSecret'] === 'string' &&
  isObject(value['records']) &&
  Object.values(value['records']).every((entries) => Array.isArray(entries) && entries.every(isEntry));

/**
 * Checks a state to continue from.
 * @throws TypeError if it is invalid, or if its merchants are not configured or on another platform
 */
export const checkState = (state: unknown, { merchants }: Settings): SandboxState => {
  if (!isState(state)) throw new TypeError('This is not the state of a sandbox.');
  for (const { id, platform } of state.merchants)
    if (merchants.get(id)?.platform !== platform)
      throw new TypeError(
        `The state is of a sandbox with merchant ${id} on ${platform}, which is missing here.`,
      );
  return state;
};
