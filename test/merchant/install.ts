import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { bundleFrameworks } from './frameworks/bundle.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** The merchant's folder: the files of the examples, and the package installed beside them. */
    readonly folder: string;
  }
}

/** The test runner's own mode is none of the merchant's. */
const terminal = { ...process.env, NODE_ENV: undefined };

const npm = (cwd: string, ...args: string[]): void => {
  try {
    execFileSync('npm', args, { cwd, env: terminal, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`npm ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
};

/** The README's line that copies the example shop, which is run as it stands. */
const copying = /^cp -r .+$/m.exec(readFileSync(`${root}README.md`, 'utf8'))?.[0] ?? 'false';

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/**
 * Packs the package as it was built, and installs it into an empty folder, by the commands of the README. Gives the
 * folder to the tests. It builds nothing: other tests may be reading `dist/`.
 */
export default ({ provide }: TestProject): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'merchant-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { name, version, devDependencies } = JSON.parse(
      readFileSync(`${root}package.json`, 'utf8'),
    ) as PackageFile;
    if (!existsSync(`${root}dist/integrity.json`))
      throw new Error('Nothing is built. Run it as: npm test merchant');
    npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder);
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    npm(
      folder,
      ...['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'],
      `./${name}-${version}.tgz`,
      `connect-sdk-nodejs@${devDependencies['connect-sdk-nodejs']}`,
    );
    execFileSync('sh', ['-c', copying], { cwd: folder, env: terminal });
    // What the pages of the site show beside the shop, for the tests of it.
    for (const more of ['frameworks', 'guides', 'tests'])
      cpSync(join(folder, 'node_modules', name, 'examples', more), join(folder, more), { recursive: true });
    bundleFrameworks(folder, terminal);
  } catch (error) {
    remove();
    throw error;
  }
  provide('folder', folder);
  return remove;
};
