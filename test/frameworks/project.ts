import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The examples that have a build of their own, and the folder that it writes. */
export const frameworks = {
  angular: 'dist',
  next: 'out',
  nuxt: '.output/public',
  astro: 'dist',
} as const;

export type Framework = keyof typeof frameworks;

export interface Project {
  /** The folder of the built pages. */
  readonly pages: string;
  readonly remove: () => void;
}

/** As in a merchant's terminal: no mode of the test runner's, and nobody is told of it. */
const terminal = {
  ...process.env,
  NODE_ENV: undefined,
  VITEST: undefined,
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  NUXT_TELEMETRY_DISABLED: '1',
};

const npm = (cwd: string, ...args: readonly string[]): void => {
  try {
    execFileSync('npm', args, { cwd, env: terminal, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`npm ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
};

/**
 * Installs and builds an example in a folder of its own, with the package as it was packed.
 * @param merchant the folder with the packed package and its examples
 */
export const buildProject = (merchant: string, name: Framework): Project => {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(join(merchant, 'frameworks', name), folder, { recursive: true });
    const file = join(folder, 'package.json');
    const content = JSON.parse(readFileSync(file, 'utf8')) as { readonly dependencies: object };
    const packed = readdirSync(merchant).find((path) => path.endsWith('.tgz'))!;
    const dependencies = { ...content.dependencies, 'connect-checkout': `file:${join(merchant, packed)}` };
    writeFileSync(file, JSON.stringify({ ...content, dependencies }));
    npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund');
    npm(folder, 'run', 'build');
  } catch (error) {
    remove();
    throw error;
  }
  return { pages: join(folder, frameworks[name]), remove };
};
