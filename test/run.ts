/**
 * Every test: what runs in Node, the elements in three engines, the demo in three engines, the package as a merchant
 * installs it. `npm test`, or a part of
 * it: `npm test unit element e2e merchant`. The last line counts them all.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensure } from './browsers/ensure.js';
import { type Engine, engines } from './browsers/find.js';
import { runElementTests } from './element/run.js';
import { type Tally, add, closingLine } from './tally.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const node = (...args: string[]): boolean =>
  spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

/** A run that ends badly without a failed test has failed all the same: nothing counted is nothing known. */
const vitest = (name: string, ...args: string[]): Tally => {
  const report = `${root}artifacts/${name}.json`;
  mkdirSync(`${root}artifacts`, { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const ended = node('node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters);
  let tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Record<string, number>;
    tally = { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 };
  } catch {
    // No report: judged by how it ended.
  }
  return ended || tally.failed ? tally : { ...tally, failed: 1 };
};

const build = () => {
  for (const mode of ['production', 'worker'])
    if (!node('node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn'))
      throw new Error('The build failed.');
};

const parts: Record<string, (wanted: readonly Engine[]) => Tally | Promise<Tally>> = {
  unit: () => vitest('unit'),
  element: (wanted) => runElementTests(wanted, 'test/element/**/*.test.ts'),
  e2e: (wanted) => {
    build();
    ensure(wanted);
    return vitest('e2e', '--config', 'test/e2e/vitest.config.ts', '--root', root);
  },
  merchant: () => {
    ensure(['chromium']);
    return vitest('merchant', '--config', 'test/merchant/vitest.config.ts', '--root', root);
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length)
  throw new Error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);

let total: Tally = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const [name, run] of Object.entries(parts)) {
  if (asked.length && !asked.includes(name)) continue;
  console.log(`\n=== ${name}`);
  const began = Date.now();
  const tally = await run(engines);
  total = add(total, tally);
  lines.push(`${closingLine(name, tally)} in ${Math.round((Date.now() - began) / 1000)} s`);
}
console.log(`\n${lines.join('\n')}`);
console.log(closingLine('', total));
process.exit(total.failed || !total.passed ? 1 : 0);
