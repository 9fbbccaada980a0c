import { readFile } from 'node:fs/promises';

/** The folder of the built checkout: beside the built sandbox or above its chunks, or dist/ when running from source. */
const folders = ['./', '../', '../../../dist/'].map((path) => new URL(path, import.meta.url));

/** A file of the built checkout by its path below `connect-checkout.js`; `undefined` if it does not exist. */
export const builtElement = async (path: string): Promise<string | undefined> => {
  for (const folder of folders) {
    const script = await readFile(new URL(path, folder), 'utf8').catch(() => undefined);
    if (script !== undefined) return script;
  }
  return undefined;
};
