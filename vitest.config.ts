import { defineConfig } from 'vitest/config';

/** What runs in Node; browsers have test/element and test/e2e. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      'test/element/**',
      'test/e2e/**',
      'test/bench/**',
      'test/merchant/**',
      'test/site/**',
      'test/frameworks/**',
      'test/pictures/**',
    ],
    setupFiles: ['test/domain/all-field-kinds.ts'],
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
