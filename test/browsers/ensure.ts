import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  type Engine,
  type ProgramName,
  engines,
  missingPackages,
  missingPrograms,
  packagesFor,
} from './find.js';

const run = (command: string, ...args: string[]) => {
  console.log(`$ ${[command, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
};

const hasAptGet = () => spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * Makes sure that the browsers are there: installs what is missing with apt-get where that is allowed.
 * @param isRoot whether this process may install
 * @throws Error with the command to run, or what to set, where it is not, or where installing did not help.
 */
export const ensure = (
  wanted: readonly Engine[] = engines,
  isRoot: boolean = process.getuid?.() === 0,
): void => {
  const missing = () => [...new Set(wanted.flatMap(missingPackages))];
  const packages = missing();
  if (!packages.length) return;
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  const apt = hasAptGet();
  if (isRoot && apt) {
    run('apt-get', 'update');
    run('apt-get', ...install);
    if (!missing().length) return;
  }
  const variables = [...new Set(wanted.flatMap(missingPrograms))].map(({ variable }) => variable);
  throw new Error(
    [
      'Browsers are missing.',
      apt && `Install them with: ${isRoot ? '' : 'sudo '}apt-get ${install.join(' ')}`,
      `Where they have other names, set ${variables.join(', ')} to their files.`,
    ]
      .filter(Boolean)
      .join(' '),
  );
};

/** Installs a program, where that is allowed, which tests use if it is there: they are skipped without it. */
export const welcome = (name: ProgramName, isRoot: boolean = process.getuid?.() === 0): void => {
  const packages = packagesFor(name);
  if (packages.length && isRoot && hasAptGet())
    run('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !engines.includes(name as Engine));
  try {
    if (unknown.length) throw new Error(`Unknown: ${unknown.join(', ')}. There are ${engines.join(', ')}.`);
    ensure(asked.length ? (asked as Engine[]) : engines);
    if (!asked.length) welcome('chromeDriver');
    console.log(`Browsers are there: ${(asked.length ? asked : engines).join(', ')}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
