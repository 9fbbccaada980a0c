import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadModule } from '../../src/loading/load-module.js';

interface Later {
  readonly read: () => string;
}
const later: Later = { read: () => 'from the bundler' };

/** What an import does that fails as often as there are failures, and then gives the module. */
const failing = (...failures: readonly unknown[]) => {
  const waiting = [...failures];
  return vi.fn(() => (waiting.length ? Promise.reject(waiting.shift() as Error) : Promise.resolve(later)));
};
const inWebKit = new TypeError('Importing a module script failed.');
const inFirefox = (address: string) => new TypeError(`error loading dynamically imported module: ${address}`);

afterEach(() => void vi.unstubAllGlobals());

describe('A module that is a file of its own', () => {
  it('The file is asked for once where it comes', async () => {
    const load = failing();
    expect(await loadModule(load, 'read')).toBe(later);
    expect(load).toHaveBeenCalledOnce();
  });

  it('A file that failed is asked for once more, after the task in which WebKit keeps its failure', async () => {
    let isKept = true;
    const load = vi.fn(() => {
      setTimeout(() => (isKept = false));
      return isKept ? Promise.reject(inWebKit) : Promise.resolve(later);
    });
    expect(await loadModule(load, 'read')).toBe(later);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('The last failure is thrown after two', async () => {
    const load = failing(new Error('first'), inWebKit, new Error('third'));
    await expect(loadModule(load, 'read')).rejects.toBe(inWebKit);
    expect(load).toHaveBeenCalledTimes(2);
  });

  describe('in Firefox', () => {
    const moduleText = `export const read = () => 'from the file';`;
    /** A file with this text, for as long as the work takes. */
    const withFile = async (text: string, work: (address: string) => Promise<void>) => {
      const folder = mkdtempSync(join(tmpdir(), 'later-'));
      try {
        const file = join(folder, 'later.js');
        writeFileSync(file, text);
        await work(pathToFileURL(file).href);
      } finally {
        rmSync(folder, { recursive: true });
      }
    };

    // That the address is another one than before is seen in test/e2e/chunks.test.ts: only Firefox can tell.
    it('The file is imported by the address in the failure', () =>
      withFile(moduleText, async (address) => {
        const load = failing(inFirefox(address), inFirefox(address));
        const module = await loadModule(load, 'read');
        expect(module.read()).toBe('from the file');
        expect(load).toHaveBeenCalledOnce();
      }));

    it('A file that a bundler made of several modules is not taken for the module', () =>
      withFile('export const a = {};', async (address) => {
        expect(await loadModule(failing(inFirefox(address)), 'read')).toBe(later);
      }));

    it('The address stays the same where the page holds scripts against digests', () =>
      withFile(moduleText, async (address) => {
        const map = { textContent: JSON.stringify({ integrity: { [address]: 'sha384-…' } }) };
        vi.stubGlobal('document', { querySelectorAll: () => [{ textContent: '{"imports":{}}' }, map] });
        const failure = inFirefox(address);
        const load = failing(failure, failure);
        await expect(loadModule(load, 'read')).rejects.toBe(failure);
        expect(load).toHaveBeenCalledTimes(2);
      }));

    it('The file of another loader, which holds it against a digest of its own, is never imported', () =>
      withFile(moduleText, async (address) => {
        const load = failing(new Error(`Loading chunk 7 failed.\n(error: ${address})`));
        expect(await loadModule(load, 'read')).toBe(later);
      }));
  });
});
