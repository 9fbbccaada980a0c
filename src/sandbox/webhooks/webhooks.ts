import type { StatusChange } from '../status-change.js';

/** One attempt to tell the merchant's endpoint something. */
export interface Attempt {
  /** The event's id. */
  readonly id: string;
  readonly type: string;
  /** Milliseconds since the epoch, by the sandbox's clock. */
  readonly at: number;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  readonly then: 'delivered' | 'retry' | 'given-up';
}

export interface Webhooks {
  /** Asks the endpoint to repeat a value, as the platform does when one is registered; rejects where it cannot be reached. */
  readonly verify: () => Promise<boolean>;
  /** Resolves when no delivery is under way; those that wait for their next attempt are not. */
  readonly settled: () => Promise<void>;
  /** The latest attempts, oldest first. */
  readonly attempts: () => readonly Attempt[];
  /** Events that have not arrived yet. */
  readonly waiting: () => number;
  /** Tries an event (again); time calls this. */
  readonly retry: (id: string) => void;
  /** Takes up what was left when the sandbox stopped. */
  readonly resume: () => void;
  readonly tell: (change: StatusChange) => void;
}
