import { type RunningSandbox, type ServeOptions, serve } from '../sandbox/node/index.js';

/** As of `serve` of `connect-checkout/sandbox/node`; the port is any free one by default. */
export type TestSandboxOptions = Partial<ServeOptions>;

/** A running sandbox for tests: its address, and `sandbox` with `seed`, `clock`, `faults`, `journal` and `reset`. */
export const startSandbox = (options: TestSandboxOptions = {}): Promise<RunningSandbox> =>
  serve({ port: 0, ...options });

/**
 * A fixture with a sandbox of its own, for `test.extend` of Vitest and of Playwright:
 * `const test = base.extend({ platform: sandboxFixture({ seed: 'tests/seed.json' }) })`. It stops when its scope ends: the
 * test, or in Playwright with `[sandboxFixture(), { scope: 'worker' }]` the worker.
 */
export const sandboxFixture =
  (options?: TestSandboxOptions) =>
  // Both read from its text that it needs no other fixture.
  // eslint-disable-next-line no-empty-pattern
  async ({}: object, use: (platform: RunningSandbox) => Promise<void>): Promise<void> => {
    const running = await startSandbox(options);
    try {
      await use(running);
    } finally {
      await running.close();
    }
  };
