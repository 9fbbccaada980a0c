import type { CoveredCall, Effect } from '../../src/sandbox/coverage/types.js';

const parentsOf = (path: string): readonly string[] => {
  const keys = path.split('.');
  return keys.slice(0, -1).map((_, at) => keys.slice(0, at + 1).join('.'));
};

/**
 * Groups properties by effect. If all properties below one have the same effect, only that one is listed:
 * `order.seller.*`.
 */
export const collapse = (effects: ReadonlyMap<string, Effect>): CoveredCall['properties'] => {
  const below = new Map<string, Set<Effect>>();
  for (const [path, effect] of effects)
    for (const parent of parentsOf(path)) below.set(parent, (below.get(parent) ?? new Set()).add(effect));
  const grouped: Partial<Record<Effect, Set<string>>> = {};
  for (const [path, effect] of effects) {
    const root = parentsOf(path).find((parent) => below.get(parent)?.size === 1);
    (grouped[effect] ??= new Set()).add(root === undefined ? path : `${root}.*`);
  }
  return Object.fromEntries(Object.entries(grouped).map(([effect, paths]) => [effect, [...paths]]));
};
