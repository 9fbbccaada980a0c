/** Values that wait in lines: one line per name, of which only the first value may proceed. */
export interface Lines<T> {
  /** @returns whether it is the first of its line and may proceed at once */
  join(name: string, value: T): boolean;
  /** Ends the first value's turn and returns the next one. */
  leave(name: string): T | undefined;
  firsts(): readonly T[];
  clear(): void;
}

export const lines = <T>(): Lines<T> => {
  const waiting = new Map<string, T[]>();
  return {
    join(name, value) {
      const line = waiting.get(name);
      if (line) line.push(value);
      else waiting.set(name, [value]);
      return !line;
    },
    leave(name) {
      const line = waiting.get(name);
      line?.shift();
      if (line?.length === 0) waiting.delete(name);
      return line?.[0];
    },
    firsts: () => [...waiting.values()].flatMap(([first]) => (first === undefined ? [] : [first])),
    clear: () => waiting.clear(),
  };
};

/** Runs so many things at a time; the rest waits. */
export interface Gate {
  run(work: () => Promise<void>): void;
  /** When nothing runs and nothing waits. */
  idle(): Promise<void>;
}

export const gate = (width: number): Gate => {
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;
  let waiters: (() => void)[] = [];
  const pump = (): void => {
    while (running < width) {
      const work = waiting.shift();
      if (!work) break;
      running++;
      void work().finally(() => {
        running--;
        pump();
      });
    }
    if (running > 0) return;
    for (const done of waiters) done();
    waiters = [];
  };
  return {
    run(work) {
      waiting.push(work);
      pump();
    },
    idle: () =>
      new Promise((done) => {
        waiters.push(done);
        pump();
      }),
  };
};
