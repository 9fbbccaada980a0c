/**
 * Builds copies of the source in other folders, under another locale and in another time zone, and compares each script with
 * that of `dist`, which has to be built before: `tsx tools/reproducible.ts`; with `--all` also the files of bundlers, of the
 * sandbox and of its worker. Whoever wants to know whether a published file is what this source makes can build it and look.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { integrityOf } from './integrity.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A build reads nothing else. */
const sources = ['src', 'package.json', 'tsconfig.json', 'vite.config.ts'];

/** Far from the usual: half an hour off, and letters that change their case in another way. */
const elsewhere = { TZ: 'Asia/Kolkata', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };

const copy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'another folder-'));
  for (const source of sources) cpSync(join(root, source), join(folder, source), { recursive: true });
  // Caches stay apart; the packages are the same.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.'))
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  return folder;
};

const build = async (folder: string, mode: string): Promise<void> => {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'error'], {
    cwd: folder,
    env: { ...process.env, ...elsewhere },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [status] = (await once(child, 'close')) as [number | null];
  if (status) throw new Error(`The build ${mode} failed in ${folder}.`);
};

/** Scripts only: maps name the folders of packages. */
const scriptsOf = (dist: string): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .sort();

const folder = copy();
try {
  await build(folder, 'production');
  if (process.argv.includes('--all'))
    for (const mode of ['bundlers', 'sandbox', 'worker']) await build(folder, mode);
  const [dist, other] = [join(root, 'dist'), join(folder, 'dist')];
  const scripts = scriptsOf(other);
  const different = scripts.filter((path) => {
    const here = join(dist, path);
    return (
      !existsSync(here) || integrityOf(readFileSync(here)) !== integrityOf(readFileSync(join(other, path)))
    );
  });
  if (different.length) {
    console.error(`Another folder, locale and time zone make other files:\n${different.join('\n')}`);
    process.exitCode = 1;
  } else console.log(`${scripts.length} scripts are the same from another folder, locale and time zone.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
