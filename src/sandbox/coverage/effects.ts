import { coveredCalls } from './calls.js';
import type { CoveredCall, Effect } from './types.js';

const callFor = (method: string, path: string): CoveredCall | undefined => {
  const below = /^\/(?:(client)\/|files\/)?v1\/[^/]+(.*)$/s.exec(path);
  if (!below) return undefined;
  const api = below[1] === undefined ? 'server' : 'client';
  const keys = (below[2] ?? '').split('/');
  return coveredCalls.find((call) => {
    const own = call.path.split('/');
    return (
      (call.api === api || call.api === 'server') &&
      call.method === method &&
      own.length === keys.length &&
      own.every((key, at) => key === '{}' || key === keys[at])
    );
  });
};

const isWithin = (path: string, listed: string): boolean =>
  listed.endsWith('.*') ? path.startsWith(listed.slice(0, -1)) : path === listed;

const pathsIn = (value: unknown, path: string): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((entry) => pathsIn(entry, `${path}[]`));
  if (typeof value !== 'object' || value === null) return value === null ? [] : [path];
  return Object.entries(value).flatMap(([key, property]) => pathsIn(property, path ? `${path}.${key}` : key));
};

/** The properties of a request that change nothing here: those of which only the type is checked, and those ignored. */
export const withoutEffect = (method: string, path: string, body: unknown): readonly string[] => {
  const { properties } = callFor(method, path) ?? {};
  if (!properties) return [];
  const listed = (effect: Effect, property: string) =>
    properties[effect]?.some((one) => isWithin(property, one)) ?? false;
  const unknown = (property: string) =>
    !(['acted', 'kept', 'checked'] as const).some((effect) => listed(effect, property));
  return [...new Set(pathsIn(body, ''))].filter(
    (property) => listed('checked', property) || unknown(property),
  );
};
