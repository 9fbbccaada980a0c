import type { Json } from '../http/json.js';
import { type Ring, ring } from '../ring.js';

/** What a refusal said: codes and names of properties, never values. */
export interface LoggedError {
  readonly code: string;
  readonly id: string;
  readonly propertyName: string | undefined;
}

/** What a browser sealed, opened: values by field id, numbers and names masked. */
export interface SealedInput {
  readonly paymentProductId: number;
  readonly accountOnFileId: number | undefined;
  readonly tokenize: boolean;
  readonly values: Readonly<Record<string, string>>;
}

/** A request as it is kept: no header but the idempotence key, and no number or code of a card or an account. */
export interface LoggedRequest {
  /** Counts up from 1. */
  readonly number: number;
  /** Milliseconds since the epoch, by the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  /** HTTP status of the answer; 0 where there was none. */
  readonly status: number;
  /** Milliseconds of real time. */
  readonly took: number;
  readonly errors: readonly LoggedError[];
  /** The merchant whose Server API it is. */
  readonly merchant?: string | undefined;
  readonly idempotenceKey?: string | undefined;
  /** The JSON that was sent, masked. */
  readonly body?: Json | undefined;
  /** What was in its `encryptedCustomerInput`. */
  readonly sealed?: SealedInput | undefined;
  /** Id of the payment that it is about, or that came of it. */
  readonly payment?: string | undefined;
}

/** What was read of a request: its JSON, masked, and which sealed input came with it. */
export interface Noted {
  readonly body: Json;
  readonly seal: string | undefined;
}

export interface RequestLog extends Pick<Ring<LoggedRequest>, 'entries' | 'clear'> {
  readonly add: (entry: Omit<LoggedRequest, 'number'>) => void;
  /** Remembers what was read of a request that is under way. */
  readonly note: (request: Request, noted: Noted) => void;
  readonly noted: (request: Request) => Noted | undefined;
}

/** The latest requests. */
export const requestLog = (size = 500): RequestLog => {
  const { add, entries, clear }: Ring<LoggedRequest> = ring(size);
  const bodies = new WeakMap<Request, Noted>();
  let number = 0;
  return {
    add: (entry) => add({ number: ++number, ...entry }),
    entries,
    clear,
    note: (request, noted) => void bodies.set(request, noted),
    noted: (request) => bodies.get(request),
  };
};
