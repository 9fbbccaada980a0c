import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** Seconds are gone until a whole sandbox is loaded; what fails without one ends the run before. */
class SandboxLast extends BaseSequencer {
  override sort(files: Parameters<BaseSequencer['sort']>[0]): ReturnType<BaseSequencer['sort']> {
    const hasSandbox = (file: string) =>
      /['/](?:sandbox|world|driven-checkout|platform)(?:\/\S+)?\.js'/.test(readFileSync(file, 'utf8'));
    const [without, within] = [false, true].map((has) =>
      files.filter(({ moduleId }) => hasSandbox(moduleId) === has),
    );
    return Promise.resolve([...without!, ...within!]);
  }
}

/** Runs the tests for the mutants of one part of the source; `tools/mutation/run.ts` says which. */
export default defineConfig({
  test: {
    include: (process.env['MUTATION_TESTS'] ?? '').split('\n'),
    // It holds texts of 200,000 characters against a clock, which a busy machine is not up to, thousands of times.
    exclude: ['test/domain/hostile-text.test.ts'],
    setupFiles: ['test/domain/all-field-kinds.ts', 'tools/mutation/short-properties.ts'],
    testTimeout: 60_000,
    // Modules are loaded once for all files: what is evaluated then is left out, or tested by itself.
    isolate: false,
    sequence: { sequencer: SandboxLast },
  },
});
