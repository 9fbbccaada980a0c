/** One request as the console shows it: no body, no query, no header. */
export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Milliseconds of real time. */
  readonly took: number;
}

/** The latest requests, oldest first; a ring that never grows. */
export const requestLog = (size = 500) => {
  const entries: LoggedRequest[] = [];
  return {
    add(entry: LoggedRequest): void {
      entries.push(entry);
      if (entries.length > size) entries.shift();
    },
    entries: (): readonly LoggedRequest[] => entries,
  };
};
