/**
 * Changes the source in small ways, one at a time, and counts the changes that no test notices:
 * `npm run mutation`, or of one part, `npm run mutation -- encryption`. Fails where too many survive; which ones is in
 * `artifacts/mutation/`, and of those that stay, `tools/mutation/survivors.md` says why.
 */
import { Stryker } from '@stryker-mutator/core';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parts } from './parts.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length)
  throw new Error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);

process.chdir(root);
const folder = 'artifacts/mutation';
mkdirSync(folder, { recursive: true });
let failed = false;

for (const [name, { mutate, tests, atLeast }] of Object.entries(parts)) {
  if (asked.length && !asked.includes(name)) continue;
  process.env['MUTATION_TESTS'] = tests.join('\n');
  const stryker = new Stryker({
    mutate: [...mutate],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tools/mutation/vitest.config.ts' },
    ignorePatterns: ['dist', 'artifacts', 'demo/pictures'],
    concurrency: 1,
    coverageAnalysis: 'perTest',
    timeoutMS: 20_000,
    reporters: [],
    logLevel: 'warn',
    tempDirName: `${folder}/.work`,
    allowEmpty: false,
  } as ConstructorParameters<typeof Stryker>[0]);
  const results = await stryker.runMutationTest();
  const counted = results.filter(({ status }) => status !== 'Ignored' && !/Error/.test(status));
  const undetected = counted.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const score = (100 * (counted.length - undetected.length)) / counted.length;
  const lines = undetected.map(
    ({ fileName, location, mutatorName, replacement, status }) =>
      `${fileName.replace(root, '')}:${location.start.line + 1}:${location.start.column + 1} ${status} ${mutatorName}: ${replacement}`,
  );
  writeFileSync(`${folder}/${name}.txt`, `${lines.join('\n')}\n`);
  console.log(`${name}: ${score.toFixed(1)} % of ${counted.length} mutants noticed, at least ${atLeast} %`);
  failed ||= score < atLeast;
}
process.exit(failed ? 1 : 0);
