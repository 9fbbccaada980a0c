/** What time it is for the sandbox. Everything that ages asks this, never `Date`. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export interface MovableClock extends Clock {
  /** How far it was advanced, in milliseconds. */
  ahead(): number;
  /** Lets time pass at once; never backwards. */
  advance(milliseconds: number): void;
}

export const movableClock = (base: () => number = Date.now): MovableClock => {
  let offset = 0;
  return {
    now: () => base() + offset,
    ahead: () => offset,
    advance(milliseconds) {
      if (!(milliseconds >= 0 && milliseconds < Infinity))
        throw new RangeError('Time only moves forward: give milliseconds of zero or more.');
      offset += milliseconds;
    },
  };
};

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const two = (value: number) => String(value).padStart(2, '0');

/** `YYYYMMDDHH24MISS`, the platform's spelling of a moment; the sandbox's local time is UTC. */
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
