import { appendFileSync, writeFileSync } from 'node:fs';

const file = process.env['MUTATION_SURVIVORS'] ?? '';

/** Writes each mutant that survives as soon as it is known: a run takes hours. */
class Survivors {
  onDryRunCompleted() {
    writeFileSync(file, '');
  }

  /** @param {import('@stryker-mutator/api/core').MutantResult} mutant */
  onMutantTested({ fileName, location, mutatorName, replacement, status }) {
    if (status !== 'Survived' && status !== 'NoCoverage') return;
    const { line, column } = location.start;
    const name = fileName.replace(`${process.cwd()}/`, '');
    appendFileSync(file, `${name}:${line}:${column} ${status} ${mutatorName}: ${replacement}\n`);
  }
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'survivors', injectableClass: Survivors }];
