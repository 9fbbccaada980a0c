import { type Ring, ring } from './ring.js';

/** What a refusal said: codes and names of properties, never values. */
export interface LoggedError {
  readonly code: string;
  readonly id: string;
  readonly propertyName: string | undefined;
}

/** One request as the console shows it: no body, no query, no header. */
export interface LoggedRequest {
  /** Counts up from 1. */
  readonly number: number;
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Milliseconds of real time. */
  readonly took: number;
  readonly errors: readonly LoggedError[];
}

interface Envelope {
  readonly errors?: readonly {
    readonly code?: string;
    readonly id?: string;
    readonly message?: string;
    readonly propertyName?: string;
  }[];
}

/** The errors of a refusal's envelope; none where the answer is anything else. */
export const errorsOf = async (answer: Response): Promise<readonly LoggedError[]> => {
  if (answer.status < 400 || answer.headers.get('Content-Type') !== 'application/json') return [];
  const { errors = [] } = (await answer.clone().json()) as Envelope;
  return errors.map(({ code = '', id, message = '', propertyName }) => ({
    code,
    id: id ?? message,
    propertyName,
  }));
};

export interface RequestLog {
  readonly add: (entry: Omit<LoggedRequest, 'number'>) => void;
  readonly entries: () => readonly LoggedRequest[];
}

/** The latest requests. */
export const requestLog = (size = 500): RequestLog => {
  const { add, entries }: Ring<LoggedRequest> = ring(size);
  let number = 0;
  return { add: (entry: Omit<LoggedRequest, 'number'>) => add({ number: ++number, ...entry }), entries };
};
