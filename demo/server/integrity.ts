import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

const known = new Map<string, { readonly changed: number; readonly digest: string }>();

/**
 * What browsers check a script against, as its attribute `integrity` says it; `undefined` where there is no such file. The
 * package has the digests of its files in `dist/integrity.json`.
 */
export const integrityOf = async (path: string): Promise<string | undefined> => {
  try {
    const { mtimeMs: changed } = await stat(path);
    const before = known.get(path);
    if (before?.changed === changed) return before.digest;
    const digest = `sha384-${createHash('sha384')
      .update(await readFile(path))
      .digest('base64')}`;
    known.set(path, { changed, digest });
    return digest;
  } catch {
    return undefined;
  }
};
