import type { StatusChange } from '../status-change.js';

/** One attempt to deliver an event. */
export interface Attempt {
  /** The event's id. */
  readonly id: string;
  readonly type: string;
  /** Milliseconds since the epoch, by the sandbox's clock. */
  readonly at: number;
  /** The HTTP status; 0 without an answer. */
  readonly status: number;
  readonly then: 'delivered' | 'retry' | 'given-up';
}

/** An event as it was made; it is sent with the same id and body each time. */
export interface WebhookEvent {
  readonly id: string;
  /** `payment.pending_approval` */
  readonly type: string;
  /** `payment:…`: events about the same thing arrive in order. */
  readonly subject: string;
  /** JSON, as it is signed and sent. */
  readonly body: string;
  /** Milliseconds since the epoch, by the sandbox's clock. */
  readonly createdAt: number;
}

export interface Webhooks {
  /**
   * Asks the endpoint to repeat a value, as the platform does at registration; rejects if it cannot be reached.
   */
  readonly verify: () => Promise<boolean>;
  /** Resolves when no delivery is running; waiting ones do not count. */
  readonly settled: () => Promise<void>;
  /** The latest attempts, oldest first. */
  readonly attempts: () => readonly Attempt[];
  /** The latest events, oldest first, whether they have arrived or not. */
  readonly events: () => readonly WebhookEvent[];
  /**
   * Sends an event once more, as a platform does that was not sure of the answer.
   * @returns whether it is known: one of the latest 500
   */
  readonly sendAgain: (id: string) => boolean;
  /** The number of undelivered events. */
  readonly waiting: () => number;
  /** Attempts to deliver an event again; called by the scheduler. */
  readonly retry: (id: string) => void;
  /** Resumes the deliveries that were pending when the sandbox stopped. */
  readonly resume: () => void;
  /** Forgets events and attempts. */
  readonly clear: () => void;
  readonly tell: (change: StatusChange) => void;
}
