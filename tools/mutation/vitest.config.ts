import { defineConfig } from 'vitest/config';

/** Runs the tests for the mutants of one part of the source; `tools/mutation/run.ts` says which. */
export default defineConfig({
  test: {
    include: (process.env['MUTATION_TESTS'] ?? '').split('\n'),
    // It holds texts of 200,000 characters against a clock, which a busy machine is not up to, thousands of times.
    exclude: ['test/domain/hostile-text.test.ts'],
    setupFiles: ['test/domain/all-field-kinds.ts', 'tools/mutation/short-properties.ts'],
    testTimeout: 60_000,
  },
});
