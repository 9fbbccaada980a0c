import { defineConfig } from 'vitest/config';

/** The demo in real browsers: one at a time. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    // The demo and the drivers are loaded once, not by each file.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
