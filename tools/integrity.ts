/**
 * Writes `dist/integrity.json`: an import map with the SHA-384 of every script that pages load. Its addresses are relative
 * to a page beside `connect-checkout.js`. `tsx tools/integrity.ts`, after the build.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A digest in the format of the `integrity` attribute: `sha384-` and base64. */
export const integrityOf = (file: Buffer): string =>
  `sha384-${createHash('sha384').update(file).digest('base64')}`;

/** The part of an import map that browsers check scripts against. */
export interface IntegrityMap {
  readonly integrity: Readonly<Record<string, string>>;
}

/** The digests of the page's module and of everything it loads later. */
export const integrity = (dist: string): IntegrityMap => {
  const beside = readdirSync(dist).filter((name) => /^connect-checkout[\w-]*\.js$/.test(name));
  const chunks = readdirSync(`${dist}chunks`).filter((name) => name.endsWith('.js'));
  const paths = [...beside, ...chunks.map((name) => `chunks/${name}`)];
  return {
    integrity: Object.fromEntries(paths.map((path) => [`./${path}`, integrityOf(readFileSync(dist + path))])),
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = fileURLToPath(new URL('../dist/', import.meta.url));
  writeFileSync(`${dist}integrity.json`, `${JSON.stringify(integrity(dist), null, 2)}\n`);
}
