import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { type Engine, engines, missingPackages } from './find.js';

const run = (command: string, ...args: string[]) => {
  console.log(`$ ${[command, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
};

const mayInstall = () =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * Makes sure that the browsers are there: installs what is missing with apt-get where that is allowed.
 * @throws Error with the command to run, where it is not, or where installing did not help.
 */
export const ensure = (wanted: readonly Engine[] = engines): void => {
  const missing = () => [...new Set(wanted.flatMap(missingPackages))];
  const packages = missing();
  if (!packages.length) return;
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (mayInstall()) {
    run('apt-get', 'update');
    run('apt-get', ...install);
  }
  if (missing().length)
    throw new Error(`Browsers are missing. Install them with: sudo apt-get ${install.join(' ')}`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !engines.includes(name as Engine));
  if (unknown.length) throw new Error(`Unknown: ${unknown.join(', ')}. There are ${engines.join(', ')}.`);
  ensure(asked.length ? (asked as Engine[]) : engines);
  console.log(`Browsers are there: ${(asked.length ? asked : engines).join(', ')}`);
}
