import { type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Engine, engines } from './browsers/find.js';
import { type Tally, add, none } from './tally.js';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Options {
  readonly env?: NodeJS.ProcessEnv;
  /** Stands before each line of what the program says, where another program speaks at the same time. */
  readonly label: string;
}

/** @returns whether the program ended well */
const node = async (args: readonly string[], { env = {}, label }: Options): Promise<boolean> => {
  const stdio: StdioOptions = label ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  const child = spawn(process.execPath, args, { cwd: root, stdio, env: { ...process.env, ...env } });
  for (const input of [child.stdout, child.stderr])
    if (input) createInterface({ input }).on('line', (line) => console.log(`${label} ${line}`));
  const [status] = (await once(child, 'close')) as [number | null];
  return status === 0;
};

/** A report of an earlier run is not taken for one of this run. */
const newReport = (name: string): string => {
  const report = `${root}artifacts/${name}.json`;
  mkdirSync(`${root}artifacts`, { recursive: true });
  rmSync(report, { force: true });
  return report;
};

/** A run that ends badly without a failed test has failed all the same: nothing counted is nothing known. */
const judge = <Report>(
  name: string,
  endedWell: boolean,
  report: string,
  read: (report: Report) => Tally,
): Tally => {
  let tally = none;
  try {
    tally = read(JSON.parse(readFileSync(report, 'utf8')) as Report);
  } catch {
    // No report: judged by how it ended.
  }
  if (endedWell || tally.failed) return tally;
  return { ...tally, failed: 1, failures: [...tally.failures, `${name}: the run itself`] };
};

/** What Vitest's JSON reporter writes, as far as it is read here. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const vitest = async (name: string, args: readonly string[], options: Options): Promise<Tally> => {
  const report = newReport(name);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const endedWell = await node(['node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters], options);
  return judge<VitestReport>(name, endedWell, report, (written) => ({
    passed: written.numPassedTests,
    failed: written.numFailedTests,
    skipped: written.numPendingTests,
    failures: written.testResults.flatMap(({ name: file, status, assertionResults }) => {
      const failed = assertionResults.filter((result) => result.status === 'failed');
      const path = relative(root, file);
      // A file that could not be loaded has no tests to name.
      if (status === 'failed' && !failed.length) return [path];
      return failed.map(({ fullName }) => `${path}: ${fullName}`);
    }),
  }));
};

const element = async (wanted: readonly Engine[], args: readonly string[], label: string): Promise<Tally> => {
  if (!wanted.length) return none;
  const report = newReport('element');
  const program = ['--import', 'tsx', 'test/element/run.ts', ...wanted, '--report', report, ...args];
  return judge<Tally>('element', await node(program, { label }), report, (tally) => tally);
};

/** What a part meets in `dist/`: the page's modules, the sandbox for service workers, or everything that is packed. */
type Output = 'page' | 'worker' | 'package';

/**
 * Writes what the parts of a run meet. It is done before any of them begins: a build empties `dist/` under whoever reads
 * it.
 */
export const build = (outputs: readonly Output[]): void => {
  const scripts = outputs.includes('package')
    ? ['build']
    : [...new Set(outputs)].map((output) => `build:${output}`);
  for (const script of scripts)
    if (spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit' }).status)
      throw new Error(`npm run ${script} failed.`);
};

export interface Part {
  /** What has to be built before. */
  readonly meets?: (wanted: readonly Engine[]) => readonly Output[];
  /** The engines that have to be installed before, of those that are wanted. */
  readonly drives?: (wanted: readonly Engine[]) => readonly Engine[];
  /** Whether it is run by its name only: it takes minutes, and installs from the registry. */
  readonly isByNight?: boolean;
  /** Whether it keeps every core busy; browsers wait more than they work. */
  readonly isBusy?: boolean;
  /**
   * @param files of this part; none for all of them
   * @param label stands before each line that it prints; empty for none
   */
  readonly run: (wanted: readonly Engine[], files: readonly string[], label: string) => Promise<Tally>;
}

/** What hands, keys, forms and drawing do: engines differ in these. The rest runs in Firefox by night, or by name. */
const differentInFirefox = [
  'forgetting',
  'form-control',
  'fields',
  'keys',
  'number-entry',
  'paying',
  'presses',
  'reading',
  'regions',
  'session-life',
  'text-entry',
];
const isChromium = (engine: Engine) => engine === 'chromium';

export const parts: Readonly<Record<string, Part>> = {
  unit: { isBusy: true, run: (_, files, label) => vitest('unit', files, { label }) },
  element: {
    meets: (wanted) => (wanted.includes('chromium') ? ['page'] : []),
    /** Some files meet the source. All of them meet the module that ships in Chromium, the source in the others. */
    run: async (wanted, files, label) => {
      if (files.length)
        return element(
          wanted,
          files.flatMap((file) => ['--files', file]),
          label,
        );
      const whole = wanted.length < engines.length || process.env['EVERY_ENGINE'] === 'yes';
      const inFirefox = whole
        ? []
        : differentInFirefox.flatMap((name) => ['--files', `test/element/${name}.test.ts`]);
      return [
        await element(wanted.filter(isChromium), ['--dist'], label),
        await element(
          wanted.filter((engine) => engine === 'firefox'),
          inFirefox,
          label,
        ),
        await element(
          wanted.filter((engine) => engine === 'webkit'),
          [],
          label,
        ),
      ].reduce(add);
    },
  },
  e2e: {
    meets: () => ['page', 'worker'],
    drives: (wanted) => wanted,
    run: (wanted, files, label) =>
      vitest('e2e', ['--config', 'test/e2e/vitest.config.ts', '--root', root, ...files], {
        env: { ENGINES: wanted.join(',') },
        label,
      }),
  },
  pictures: {
    drives: () => ['chromium'],
    run: (wanted, files, label) =>
      wanted.includes('chromium')
        ? vitest('pictures', ['--config', 'test/pictures/vitest.config.ts', '--root', root, ...files], {
            label,
          })
        : Promise.resolve(none),
  },
  merchant: {
    meets: () => ['package'],
    drives: () => ['chromium'],
    run: (_, files, label) =>
      vitest('merchant', ['--config', 'test/merchant/vitest.config.ts', '--root', root, ...files], { label }),
  },
  frameworks: {
    isByNight: true,
    meets: () => ['package'],
    drives: () => ['chromium'],
    run: (_, files, label) =>
      vitest('frameworks', ['--config', 'test/frameworks/vitest.config.ts', '--root', root, ...files], {
        label,
      }),
  },
};

/** The part that a file of tests belongs to. */
export const partOf = (file: string): string =>
  /(?:^|\/)test\/(element|e2e|merchant|frameworks|pictures)\//.exec(file)?.[1] ?? 'unit';
