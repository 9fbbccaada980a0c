import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, inject, test } from 'vitest';
import { find, locate } from '../browsers/find.js';

/* The tests of the examples, run as a merchant runs them: in the folder with the package, by their own commands. */

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const folder = inject('folder');

/** Chromium as WebdriverIO starts it, which containers do not let lock itself in. */
const chrome = join(folder, 'chrome');

const runTests = async (command: string, ...args: string[]): Promise<string> => {
  const program = [join(modules, command), ...args];
  const env = { PATH: process.env['PATH'], CHROME: chrome, CHROMEDRIVER_PATH: find('chromeDriver') };
  const options = { cwd: folder, env };
  const { stdout } = await promisify(execFile)(process.execPath, program, options).catch((error: unknown) => {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(stdout + stderr, { cause: error });
  });
  return stdout.replace(/\u001b\[\d*m/g, '');
};

beforeAll(() => {
  for (const name of ['vitest', '@playwright/test', 'webdriverio']) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(modules, name), link);
  }
  writeFileSync(chrome, `#!/bin/sh\nexec '${locate('chromium')}' --no-sandbox --disable-gpu "$@"\n`);
  chmodSync(chrome, 0o755);
  const launchOptions = { executablePath: locate('chromium'), args: ['--no-sandbox', '--disable-gpu'] };
  writeFileSync(
    join(folder, 'playwright.config.mjs'),
    `export default { testDir: 'tests', workers: 1, reporter: 'line', use: { launchOptions: ${JSON.stringify(launchOptions)} } };`,
  );
});

test('The tests of a server pass in Vitest', async () => {
  expect(await runTests('vitest/vitest.mjs', 'run', 'tests/server')).toMatch(/Tests\s+3 passed/);
});

test('The tests of a purchase, 30 lines by the driver alone, pass in Playwright', async () => {
  const file = join(folder, 'tests', 'checkout.spec.mjs');
  expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  expect(await runTests('@playwright/test/cli.js', 'test', 'checkout')).toMatch(/2 passed/);
});

test('The tests with a sandbox as a fixture pass in Vitest', async () => {
  expect(await runTests('vitest/vitest.mjs', 'run', 'tests/fixture')).toMatch(/Tests\s+1 passed/);
});

test('The tests of a page, and those with a sandbox as a fixture and a bank in a dialog, pass in Playwright', async () => {
  expect(await runTests('@playwright/test/cli.js', 'test', 'page', 'dialog')).toMatch(/3 passed/);
});

// Chromium's driver is a package of its own, which the other tests do without.
test.skipIf(!find('chromeDriver'))(
  'The tests of a purchase pass in WebdriverIO, over WebDriver BiDi',
  { timeout: 60_000 },
  async () => {
    expect(await runTests('vitest/vitest.mjs', 'run', 'tests/webdriver')).toMatch(/Tests\s+3 passed/);
  },
);
