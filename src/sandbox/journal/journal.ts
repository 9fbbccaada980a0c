import type { RequestLog, LoggedRequest } from './request-log.js';
import { type Difference, type RequestPattern, differences } from './pattern.js';

/** A request that nearly was what was looked for. */
export interface NearMiss {
  readonly request: LoggedRequest;
  readonly differences: readonly Difference[];
}

/** What a test can ask: which requests came. The latest 500 are kept, without numbers, codes and headers. */
export interface Journal {
  /** The requests that fit a pattern, oldest first; without one, all. */
  readonly requests: (pattern?: RequestPattern) => readonly LoggedRequest[];
  /** The requests that are the least unlike a pattern, the nearest first. */
  readonly nearMisses: (pattern: RequestPattern) => readonly NearMiss[];
  /**
   * @param times how many there have to be; default: at least one
   * @returns the requests that fit
   * @throws Error where there are others, or none: it says which came nearest, and what was different.
   */
  readonly verify: (pattern: RequestPattern, times?: number) => readonly LoggedRequest[];
  /** Forgets them all. */
  readonly clear: () => void;
}

const SHOWN = 3;
/** Another path or method makes a request more unlike than any property. */
const weight = ({ path }: Difference): number => (path === 'path' || path === 'method' ? 10 : 1);

const written = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value));

const describe = ({ method = 'Any', path = 'request', ...rest }: RequestPattern): string => {
  const more = Object.entries(rest).filter(([, value]) => value !== undefined);
  return `${method} ${path}${more.map(([key, value]) => `, ${key} ${written(value)}`).join('')}`;
};

const missLine = ({ request, differences }: NearMiss): string => {
  const what = differences.map(({ path, wanted, found }) =>
    wanted === null
      ? `${path} is ${written(found)}, and should be absent`
      : `${path} is ${written(found)}, not ${written(wanted)}`,
  );
  return `  #${request.number} ${request.method} ${request.path} → ${request.status}: ${what.join('; ')}`;
};

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const createJournal = ({ entries, clear }: RequestLog): Journal => {
  const compared = (pattern: RequestPattern): readonly NearMiss[] =>
    entries().map((request) => ({ request, differences: differences(pattern, request) }));

  const requests: Journal['requests'] = (pattern = {}) =>
    compared(pattern)
      .filter((one) => one.differences.length === 0)
      .map(({ request }) => request);

  const nearMisses: Journal['nearMisses'] = (pattern) => {
    const unlikeness = ({ differences }: NearMiss) =>
      differences.reduce((sum, difference) => sum + weight(difference), 0);
    return compared(pattern)
      .filter((one) => one.differences.length > 0)
      .sort((one, other) => unlikeness(one) - unlikeness(other) || other.request.number - one.request.number)
      .slice(0, SHOWN);
  };

  const verify: Journal['verify'] = (pattern, times) => {
    const found = requests(pattern);
    if (times === undefined ? found.length > 0 : found.length === times) return found;
    const wanted = times === undefined ? 'a request' : many(times, 'request');
    const misses = nearMisses(pattern);
    const lines = [
      `There should be ${wanted} like this, and there ${found.length === 1 ? 'is' : 'are'} ${found.length || 'none'}: ${describe(pattern)}`,
      ...found.map(({ number, method, path, status }) => `  #${number} ${method} ${path} → ${status}: fits`),
      ...(found.length > (times ?? 0) ? [] : misses.map(missLine)),
      ...(entries().length === 0 ? ['  Nothing was asked of this sandbox.'] : []),
    ];
    throw new Error(lines.join('\n'));
  };

  return { requests, nearMisses, verify, clear };
};
