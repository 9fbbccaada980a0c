/** Queues by name, of which only the first value may proceed. */
export interface KeyedQueues<T> {
  /** @returns whether it is the first of its queue and may proceed at once */
  enqueue(name: string, value: T): boolean;
  /** Removes the first value and returns the next one. */
  dequeue(name: string): T | undefined;
  firsts(): readonly T[];
  clear(): void;
}

export const keyedQueues = <T>(): KeyedQueues<T> => {
  const waiting = new Map<string, T[]>();
  return {
    enqueue(name, value) {
      const queue = waiting.get(name);
      if (queue) queue.push(value);
      else waiting.set(name, [value]);
      return !queue;
    },
    dequeue(name) {
      const queue = waiting.get(name);
      queue?.shift();
      if (queue?.length === 0) waiting.delete(name);
      return queue?.[0];
    },
    firsts: () => [...waiting.values()].flatMap(([first]) => (first === undefined ? [] : [first])),
    clear: () => waiting.clear(),
  };
};

/** Runs a limited number of tasks at a time; the others wait. */
export interface ConcurrencyLimit {
  run(work: () => Promise<void>): void;
  /** Resolves when nothing runs or waits. */
  idle(): Promise<void>;
}

export const limitConcurrency = (limit: number): ConcurrencyLimit => {
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;
  let waiters: (() => void)[] = [];
  const pump = (): void => {
    while (running < limit) {
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
