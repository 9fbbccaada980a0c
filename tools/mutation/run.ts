/**
 * Changes the source in small ways, one at a time, and counts the changes that no test notices:
 * `npm run mutation`, or of one part, `npm run mutation -- encryption`, or of files of it,
 * `npm run mutation -- domain --files src/domain/mask.ts`. With `--tests`, only these files of tests are run, and with
 * `--quick`, what is evaluated when a module is loaded is left out: all tests would have to run for each. Fails where too
 * many survive; which ones is in `artifacts/mutation/` as they come, and of those that stay, `tools/mutation/survivors.md`
 * says why. What has not changed since is not tried again.
 */
import { Stryker } from '@stryker-mutator/core';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parts } from './parts.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', multiple: true },
    tests: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
  },
});
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length)
  throw new Error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);

process.chdir(root);
const folder = 'artifacts/mutation';
mkdirSync(folder, { recursive: true });
// Most failures come early.
process.env['PROPERTY_RUNS'] ??= '100';
let failed = false;

for (const [name, { mutate, tests, atLeast }] of Object.entries(parts)) {
  if (asked.length && !asked.includes(name)) continue;
  process.env['MUTATION_TESTS'] = (values.tests ?? tests).join('\n');
  process.env['MUTATION_SURVIVORS'] = `${root}${folder}/${name}.txt`;
  const stryker = new Stryker({
    mutate: values.files ?? [...mutate],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', `${root}tools/mutation/survivors.js`],
    ignoreStatic: values.quick,
    vitest: { configFile: 'tools/mutation/vitest.config.ts' },
    ignorePatterns: ['dist', 'artifacts', 'demo/pictures'],
    concurrency: 1,
    coverageAnalysis: 'perTest',
    // A busy machine is slow; only an endless loop takes a minute longer than the test did.
    timeoutMS: 60_000,
    incremental: true,
    incrementalFile: `${folder}/${name}.json`,
    reporters: ['survivors', 'progress-append-only'],
    logLevel: 'warn',
    tempDirName: `${folder}/.work`,
    allowEmpty: false,
  } as ConstructorParameters<typeof Stryker>[0]);
  const results = await stryker.runMutationTest();
  const counted = results.filter(({ status }) => status !== 'Ignored' && !/Error/.test(status));
  const undetected = counted.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const score = (100 * (counted.length - undetected.length)) / counted.length;
  console.log(`${name}: ${score.toFixed(1)} % of ${counted.length} mutants noticed, at least ${atLeast} %`);
  failed ||= score < atLeast;
}
process.exit(failed ? 1 : 0);
