import { defineConfig } from 'vitest/config';

/** `npm run docs:test`: the built site in a browser, one page after the other. */
export default defineConfig({
  test: {
    include: ['test/site/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
