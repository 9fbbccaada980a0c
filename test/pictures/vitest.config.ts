import { defineConfig } from 'vitest/config';

/** Pictures of the gallery's states in Chromium, beside those that were approved. */
export default defineConfig({
  test: { include: ['test/pictures/**/*.test.ts'], testTimeout: 60_000 },
});
