import { setTimeout as delay } from 'node:timers/promises';
import { openAccount } from '../compare/account.js';
import { type Compared, comparePlatforms } from '../compare/compare.js';
import { masks } from '../compare/masks.js';
import { createSandbox } from '../create-sandbox.js';
import type { ApiKey, Merchant } from '../merchant.js';

export interface CompareCommand {
  /** Origin of the other platform's Server API. */
  readonly against: string;
  readonly merchant: Merchant;
  readonly apiKey: ApiKey;
  /** The longest that a call may take, in milliseconds. */
  readonly patience: number;
  /** Lets time pass at the other platform; default: real time. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const written = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value));

const linesOf = ({ name, differences, settles, skipped }: Compared): readonly string[] => {
  const choices = settles.length ? ` (choice: ${settles.join(', ')})` : '';
  if (skipped !== undefined) return [`skipped  ${name}${choices}: ${skipped}`];
  if (differences.length === 0) return [`same     ${name}${choices}`];
  return [
    `differs  ${name}${choices}`,
    ...differences.map(
      ({ path, here, there }) => `           ${path}: here ${written(here)}, there ${written(there)}`,
    ),
  ];
};

/**
 * Asks the sandbox and another platform the same, and says what differs.
 * @returns how many calls differ
 */
export const comparePlatform = async (
  { against, merchant, apiKey, patience, wait = delay }: CompareCommand,
  say: (line: string) => void,
): Promise<number> => {
  const sandbox = createSandbox({ merchants: [merchant], apiKeys: [apiKey] });
  const common = { merchant: merchant.id, apiKey };
  const here = openAccount({
    ...common,
    url: 'http://sandbox',
    fetch: (request) => sandbox.fetch(request),
    wait: (milliseconds) => Promise.resolve(sandbox.clock.advance(milliseconds)),
  });
  const there = openAccount({
    ...common,
    url: against.replace(/\/+$/, ''),
    fetch: (request) => fetch(request),
    wait: async (milliseconds) => void (await wait(milliseconds)),
  });
  const all = await comparePlatforms(here, there, patience, (compared) => {
    for (const line of linesOf(compared)) say(line);
  });
  const differing = all.filter(({ differences }) => differences.length > 0).length;
  const asked = all.filter(({ skipped }) => skipped === undefined).length;
  say(`\n${differing} of ${asked} calls differ. Of these properties only the presence was compared:`);
  for (const { name, why, property } of masks) say(`  ${name}: ${why} (${property.source})`);
  return differing;
};
