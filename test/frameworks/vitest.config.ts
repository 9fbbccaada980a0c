import { defineConfig } from 'vitest/config';

/** The examples that their frameworks build, one after the other. */
export default defineConfig({
  test: {
    include: ['test/frameworks/**/*.test.ts'],
    globalSetup: ['test/merchant/install.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
