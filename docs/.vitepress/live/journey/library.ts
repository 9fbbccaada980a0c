import type { Journey } from './journey.js';

const files = import.meta.glob<Journey>('../journeys/*.json', { import: 'default', eager: true });

const nameOf = (path: string): string => /([\w-]+)\.json$/.exec(path)![1]!;

/** Every journey by its name in addresses. */
export const journeys: ReadonlyMap<string, Journey> = new Map(
  Object.entries(files).map(([path, journey]) => [nameOf(path), journey]),
);

/** For a list to choose from. */
export const groupsOf = (all: ReadonlyMap<string, Journey>): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>();
  for (const [name, { group }] of all) groups.set(group, [...(groups.get(group) ?? []), name]);
  return groups;
};
