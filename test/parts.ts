import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensure } from './browsers/ensure.js';
import type { Engine } from './browsers/find.js';
import { runElementTests } from './element/run.js';
import { type Tally, add } from './tally.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const node = (args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
  spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  }).status === 0;

/** A run that ends badly without a failed test has failed all the same: nothing counted is nothing known. */
const vitest = (name: string, args: readonly string[], env?: NodeJS.ProcessEnv): Tally => {
  const report = `${root}artifacts/${name}.json`;
  mkdirSync(`${root}artifacts`, { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const ended = node(['node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters], env);
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

const built = new Set<string>();
/** Once in a run, whoever needs it. */
const build = (...modes: readonly ('production' | 'worker')[]) => {
  for (const mode of modes) {
    if (built.has(mode)) continue;
    if (!node(['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn']))
      throw new Error('The build failed.');
    built.add(mode);
  }
};

export interface Part {
  /** Once, however often it runs. */
  readonly prepare?: (wanted: readonly Engine[]) => void;
  /** @param files of this part; none for all of them */
  readonly run: (wanted: readonly Engine[], files: readonly string[]) => Tally | Promise<Tally>;
}

const none: Tally = { passed: 0, failed: 0, skipped: 0 };
const isChromium = (engine: Engine) => engine === 'chromium';

export const parts: Readonly<Record<string, Part>> = {
  unit: { run: (_, files) => vitest('unit', files) },
  element: {
    prepare: (wanted) => {
      if (wanted.includes('chromium')) build('production');
    },
    /** Some files meet the source. All of them meet the module that ships in Chromium, the source in the others. */
    run: async (wanted, files) => {
      if (files.length) return runElementTests(wanted, files);
      const [shipped, rest] = [wanted.filter(isChromium), wanted.filter((engine) => !isChromium(engine))];
      return add(
        shipped.length ? await runElementTests(shipped, undefined, 'dist') : none,
        rest.length ? await runElementTests(rest) : none,
      );
    },
  },
  e2e: {
    prepare: (wanted) => {
      build('production', 'worker');
      ensure(wanted);
    },
    run: (wanted, files) =>
      vitest('e2e', ['--config', 'test/e2e/vitest.config.ts', '--root', root, ...files], {
        ENGINES: wanted.join(','),
      }),
  },
  merchant: {
    prepare: () => ensure(['chromium']),
    run: (_, files) =>
      vitest('merchant', ['--config', 'test/merchant/vitest.config.ts', '--root', root, ...files]),
  },
};

/** The part that a file of tests belongs to. */
export const partOf = (file: string): string =>
  /(?:^|\/)test\/(element|e2e|merchant)\//.exec(file)?.[1] ?? 'unit';
