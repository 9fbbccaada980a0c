/**
 * Runs the tests of test/element in real browsers: `tsx test/element/run.ts [engine…] [--files <pattern>] [--dist]
 * [--report <file>]`.
 * They meet the source, or with `--dist` the module for pages that `npm run build:page` made.
 */
import {
  type BrowserLauncher,
  type TestSuiteResult,
  defaultReporter,
  startTestRunner,
} from '@web/test-runner';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort } from '../browsers/child.js';
import { ensure } from '../browsers/ensure.js';
import { type Engine, engines } from '../browsers/find.js';
import { launchOptions } from '../browsers/puppeteer.js';
import { startWebKit } from '../browsers/webkit.js';
import { type Tested, bundleTests } from './bundle.js';
import { handsPlugin } from './hands-plugin.js';
import { sensesPlugin } from './senses-plugin.js';
import { sandboxAssets } from './server-plugins.js';
import { type Tally, add, closingLine, none } from '../tally.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const count = (suite: TestSuiteResult | undefined, where: string): Tally => {
  const tests = (suite?.tests ?? []).map(({ name, passed, skipped }): Tally => ({
    passed: Number(passed && !skipped),
    failed: Number(!passed && !skipped),
    skipped: Number(skipped),
    failures: passed || skipped ? [] : [`${where}: ${name}`],
  }));
  return [...tests, ...(suite?.suites ?? []).map((inner) => count(inner, where))].reduce(add, none);
};

const launch = async (engine: Engine): Promise<{ launcher: BrowserLauncher; stop: () => Promise<void> }> => {
  if (engine !== 'webkit')
    return {
      launcher: puppeteerLauncher({ launchOptions: launchOptions[engine](), concurrency: 1 }),
      stop: () => Promise.resolve(),
    };
  const { hostname, port, capabilities, stop } = await startWebKit();
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname,
    port,
    path: '/',
    capabilities,
    logLevel: 'error',
  } as Parameters<typeof webdriverLauncher>[0]) as BrowserLauncher;
  return { launcher, stop };
};

/** One engine after the other: two cores have no room for three browsers. */
export const runElementTests = async (
  wanted: readonly Engine[],
  files: readonly string[] = ['test/element/*.test.ts'],
  tested: Tested = 'source',
): Promise<Tally> => {
  ensure(wanted);
  const built = await bundleTests(root, files, tested);
  let total = none;
  for (const engine of wanted) {
    console.log(`\n— ${engine}, ${tested}`);
    const { launcher, stop } = await launch(engine);
    try {
      const runner = await startTestRunner({
        readCliArgs: false,
        readFileConfig: false,
        autoExitProcess: false,
        config: {
          rootDir: root,
          files: built.files,
          port: await freePort(),
          browsers: [launcher],
          concurrency: 1,
          concurrentBrowsers: 1,
          browserStartTimeout: 60_000,
          testsStartTimeout: 60_000,
          testsFinishTimeout: 180_000,
          plugins: [sandboxAssets, handsPlugin, sensesPlugin],
          reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false })],
          filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
          testFramework: { config: { timeout: '20000' } },
        },
      });
      if (!runner) throw new Error('web-test-runner did not start.');
      await new Promise((resolve) => runner.on('stopped', resolve));
      let tally = none;
      for (const { testFile, testResults, passed } of runner.sessions.all()) {
        const where = `${engine}, ${basename(testFile)}`;
        const counted = count(testResults, where);
        // A file that could not even be loaded has no tests to count.
        const isUncounted = !passed && !counted.failed;
        tally = add(tally, isUncounted ? { ...counted, failed: 1, failures: [where] } : counted);
      }
      console.log(closingLine(engine, tally));
      total = add(total, tally);
    } finally {
      await stop();
    }
  }
  await built.remove();
  return total;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      files: { type: 'string', multiple: true },
      dist: { type: 'boolean' },
      report: { type: 'string' },
    },
  });
  const wanted = engines.filter((engine) => !positionals.length || positionals.includes(engine));
  const tally = await runElementTests(wanted, values.files, values.dist ? 'dist' : 'source');
  if (values.report) writeFileSync(values.report, JSON.stringify(tally));
  console.log(closingLine('', tally));
  process.exit(tally.failed || !tally.passed ? 1 : 0);
}
