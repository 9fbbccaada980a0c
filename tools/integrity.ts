/**
 * Writes what `integrity` attributes need: the SHA-384 of every file that pages load, by its path in `dist/`.
 * `tsx tools/integrity.ts`, after the build.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** As the attribute has it: `sha384-` and base64. */
export const integrityOf = (file: Buffer): string =>
  `sha384-${createHash('sha384').update(file).digest('base64')}`;

/** Of the page's module and of what it loads later. */
export const integrity = (dist: string): Record<string, string> =>
  Object.fromEntries(
    ['connect-checkout.js', ...readdirSync(`${dist}chunks`).map((name) => `chunks/${name}`)].map((path) => [
      path,
      integrityOf(readFileSync(dist + path)),
    ]),
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = fileURLToPath(new URL('../dist/', import.meta.url));
  writeFileSync(`${dist}integrity.json`, `${JSON.stringify(integrity(dist), null, 2)}\n`);
}
