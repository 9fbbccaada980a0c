import { defineConfig } from 'vitest/config';

/** What a merchant does who installs the package: one after the other, as all files pay at the same two servers. */
export default defineConfig({
  test: {
    include: ['test/merchant/**/*.test.ts'],
    globalSetup: ['test/merchant/install.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
