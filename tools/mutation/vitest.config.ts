import { defineConfig } from 'vitest/config';

/** The tests that mutants of one part of the source have to get past; `tools/mutation/run.ts` names them. */
export default defineConfig({
  test: {
    include: (process.env['MUTATION_TESTS'] ?? '').split('\n'),
    setupFiles: ['test/domain/all-field-kinds.ts', 'tools/mutation/short-properties.ts'],
    testTimeout: 20_000,
  },
});
