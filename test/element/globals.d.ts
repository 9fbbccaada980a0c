/** Mocha's, which the runner puts into each page. */
declare const describe: (name: string, suite: () => void) => void;
declare const before: (work: () => unknown) => void;
declare const it: {
  (name: string, test: () => void | Promise<void>): void;
  only(name: string, test: () => void | Promise<void>): void;
  skip(name: string, test: () => void | Promise<void>): void;
};
declare const beforeEach: (hook: () => void | Promise<void>) => void;
declare const afterEach: (hook: () => void | Promise<void>) => void;
