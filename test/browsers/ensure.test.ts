import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ensure } from './ensure.js';
import { find, locate } from './find.js';

/* A bare machine: a path with nothing on it but what a test puts there. */

let folder = '';

const addProgram = async (name: string, script = 'exit 0') => {
  const file = join(folder, name);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
};

/** Notes how it is called; `install` makes the programs named after it, and ends as told. */
const addAptGet = (brings: readonly string[], status = 0) =>
  addProgram(
    'apt-get',
    `[ "$1" = --version ] && exit 0
echo "$DEBIAN_FRONTEND $*" >> '${folder}/calls'
[ "$1" = install ] || exit 0
${brings.map((name) => `echo '#!/bin/sh' > '${folder}/${name}'; /bin/chmod +x '${folder}/${name}'`).join('\n')}
exit ${status}`,
  );

const calls = () => readFile(join(folder, 'calls'), 'utf8').catch(() => '');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bare-'));
  vi.stubEnv('PATH', folder);
  for (const name of ['CHROMIUM', 'FIREFOX', 'MINIBROWSER', 'WEBKIT_WEB_DRIVER', 'XVFB'])
    vi.stubEnv(name, '');
  vi.spyOn(console, 'log').mockImplementation(() => {});
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('browsers on a bare machine', () => {
  test('nothing is installed where all is there', async () => {
    await addAptGet([]);
    await addProgram('chromium');
    await addProgram('firefox');
    ensure(['chromium', 'firefox'], true);
    expect(await calls()).toBe('');
  });

  test('root has what is missing installed, and nothing else', async () => {
    await addAptGet(['firefox-esr']);
    await addProgram('google-chrome');
    ensure(['chromium', 'firefox'], true);
    expect(await calls()).toBe(
      'noninteractive update\nnoninteractive install -y --no-install-recommends firefox-esr\n',
    );
    expect(find('firefox')).toBe(join(folder, 'firefox-esr'));
  });

  test('where installing does not help, the command is named', async () => {
    await addAptGet([], 100);
    expect(() => ensure(['chromium'], true)).toThrow(
      'Browsers are missing. Install them with: apt-get install -y --no-install-recommends chromium',
    );
    expect(await calls()).toContain('install');
  });

  test('without rights nothing is tried, and the command is named', async () => {
    await addAptGet(['chromium']);
    expect(() => ensure(['chromium', 'firefox'], false)).toThrow(
      'sudo apt-get install -y --no-install-recommends chromium firefox-esr',
    );
    expect(await calls()).toBe('');
  });

  test('without apt-get, the variables that name programs are told', () => {
    expect(() => ensure(['chromium', 'firefox'], true)).toThrow(
      'Browsers are missing. Where they have other names, set CHROMIUM, FIREFOX to their files.',
    );
  });

  test("WebKit's driver and screen are asked for by their own packages", async () => {
    await addAptGet([]);
    vi.stubEnv('MINIBROWSER', await addProgram('anywhere'));
    expect(() => ensure(['webkit'], false)).toThrow('webkit2gtk-driver xvfb');
  });
});

describe('finding a program', () => {
  test('a variable comes before the path', async () => {
    await addProgram('chromium');
    const named = await addProgram('mine');
    vi.stubEnv('CHROMIUM', named);
    expect(locate('chromium')).toBe(named);
  });

  test('a variable that names no program is an error, not a reason to take another', async () => {
    await addProgram('chromium');
    vi.stubEnv('CHROMIUM', join(folder, 'absent'));
    expect(() => find('chromium')).toThrow('CHROMIUM names');
  });

  test('a folder, and a file that cannot be run, are no programs', async () => {
    await mkdir(join(folder, 'chromium'));
    await writeFile(join(folder, 'chromium-browser'), '');
    expect(find('chromium')).toBeUndefined();
    expect(() => locate('chromium')).toThrow('apt-get install chromium, or set CHROMIUM');
  });
});
