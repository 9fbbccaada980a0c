import { defineConfig } from 'vitest/config';

/** Runs the tests for the mutants of one part of the source; `tools/mutation/run.ts` says which. */
export default defineConfig({
  test: {
    include: (process.env['MUTATION_TESTS'] ?? '').split('\n'),
    setupFiles: ['test/domain/all-field-kinds.ts', 'tools/mutation/short-properties.ts'],
    testTimeout: 20_000,
  },
});
