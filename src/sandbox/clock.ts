/** The sandbox's time. Everything that depends on time uses this clock, never `Date`. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export interface MovableClock extends Clock {
  /** How far it was advanced, in milliseconds. */
  ahead(): number;
  /** Moves the clock forward at once; it never goes backward. */
  advance(milliseconds: number): void;
}

/** The sandbox's own clock, which a snapshot can set back. */
export interface WorldClock extends MovableClock {
  /** How far it is to be ahead of real time, in milliseconds. */
  set(ahead: number): void;
}

export const movableClock = (base: () => number = Date.now): WorldClock => {
  let offset = 0;
  return {
    now: () => base() + offset,
    ahead: () => offset,
    advance(milliseconds) {
      if (!(milliseconds >= 0 && milliseconds < Infinity))
        throw new RangeError('The clock only moves forward: milliseconds must be zero or more.');
      offset += milliseconds;
    },
    set(ahead) {
      offset = ahead;
    },
  };
};

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const two = (value: number) => String(value).padStart(2, '0');

/** `YYYYMMDDHH24MISS`, the platform's format of a time; the sandbox's local time is UTC. */
export const stamp = (time: number): string => {
  const date = new Date(time);
  return (
    String(date.getUTCFullYear()) +
    [
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
      date.getUTCSeconds(),
    ]
      .map(two)
      .join('')
  );
};

/** `YYYYMMDD`. */
export const day = (time: number): string => stamp(time).slice(0, 8);
