import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ensure, welcome } from './ensure.js';
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
  for (const name of ['CHROMIUM', 'FIREFOX', 'MINIBROWSER', 'WEBKIT_WEB_DRIVER', 'XVFB', 'CHROMEDRIVER'])
    vi.stubEnv(name, '');
  vi.spyOn(console, 'log').mockImplementation(() => {});
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('Installing browsers', () => {
  test('Nothing is installed if every browser is present', async () => {
    await addAptGet([]);
    await addProgram('chromium');
    await addProgram('firefox');
    ensure(['chromium', 'firefox'], true);
    expect(await calls()).toBe('');
  });

  test('Root installs the missing browser and nothing else', async () => {
    await addAptGet(['firefox-esr']);
    await addProgram('google-chrome');
    ensure(['chromium', 'firefox'], true);
    expect(await calls()).toBe(
      'noninteractive update\nnoninteractive install -y --no-install-recommends firefox-esr\n',
    );
    expect(find('firefox')).toBe(join(folder, 'firefox-esr'));
  });

  test('The error names the install command when installing fails', async () => {
    await addAptGet([], 100);
    expect(() => ensure(['chromium'], true)).toThrow(
      'Browsers are missing. Install them with: apt-get install -y --no-install-recommends chromium',
    );
    expect(await calls()).toContain('install');
  });

  test('The error names the install command when the user has no rights', async () => {
    await addAptGet(['chromium']);
    expect(() => ensure(['chromium', 'firefox'], false)).toThrow(
      'sudo apt-get install -y --no-install-recommends chromium firefox-esr',
    );
    expect(await calls()).toBe('');
  });

  test('The error names the environment variables when apt-get is missing', () => {
    expect(() => ensure(['chromium', 'firefox'], true)).toThrow(
      'Browsers are missing. Where they have other names, set CHROMIUM, FIREFOX to their files.',
    );
  });

  test('The error names the packages of WebKit’s driver and screen', async () => {
    await addAptGet([]);
    vi.stubEnv('MINIBROWSER', await addProgram('anywhere'));
    expect(() => ensure(['webkit'], false)).toThrow('webkit2gtk-driver xvfb');
  });
});

describe('Installing what some tests can do without', () => {
  test('Root installs it, and nobody minds if that fails', async () => {
    await addAptGet([], 100);
    welcome('chromeDriver', true);
    expect(await calls()).toBe('noninteractive install -y --no-install-recommends chromium-driver\n');
  });

  test('It is left alone where it is present, and where the user has no rights', async () => {
    await addAptGet(['chromedriver']);
    welcome('chromeDriver', false);
    await addProgram('chromedriver');
    welcome('chromeDriver', true);
    expect(await calls()).toBe('');
  });
});

describe('Finding a browser', () => {
  test('An environment variable takes precedence over the path', async () => {
    await addProgram('chromium');
    const named = await addProgram('mine');
    vi.stubEnv('CHROMIUM', named);
    expect(locate('chromium')).toBe(named);
  });

  test('An environment variable that names no program is an error', async () => {
    await addProgram('chromium');
    vi.stubEnv('CHROMIUM', join(folder, 'absent'));
    expect(() => find('chromium')).toThrow('CHROMIUM names');
  });

  test('A folder or a file that cannot be executed is not a browser', async () => {
    await mkdir(join(folder, 'chromium'));
    await writeFile(join(folder, 'chromium-browser'), '');
    expect(find('chromium')).toBeUndefined();
    expect(() => locate('chromium')).toThrow('apt-get install chromium, or set CHROMIUM');
  });
});
