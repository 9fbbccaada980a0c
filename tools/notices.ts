/**
 * Writes `THIRD-PARTY-NOTICES`: the licence of every package whose code is in `dist/`. The builds of `vite.config.ts` say
 * which those are. `tsx tools/notices.ts`, after the builds.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where each build leaves the folders of the packages that it bundled, as a JSON array. */
const lists = join(root, 'node_modules/.cache/bundled');

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Folders of packages below the root, without repetitions. */
export const bundledPackages = (): readonly string[] =>
  [
    ...new Set(
      readdirSync(lists).flatMap((file) => JSON.parse(readFileSync(join(lists, file), 'utf8')) as string[]),
    ),
  ].sort();

/**
 * One package's part of the file.
 * @throws Error if the package has no licence text: it must not be shipped then
 */
export const noticeOf = (folder: string): string => {
  const path = join(root, folder);
  const { name, version, license } = JSON.parse(
    readFileSync(join(path, 'package.json'), 'utf8'),
  ) as PackageFile;
  const file = readdirSync(path).find((entry) => /^(license|licence)/i.test(entry));
  if (!file) throw new Error(`${name} has no licence text.`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(path, file), 'utf8').trim()}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = bundledPackages();
  if (!packages.length) throw new Error('No build has said what it bundled.');
  const line = '-'.repeat(80);
  writeFileSync(
    join(root, 'THIRD-PARTY-NOTICES'),
    [
      'The files in dist/ contain code of the packages below, under their own licences.\n',
      ...packages.map(noticeOf),
    ].join(`\n${line}\n\n`),
  );
}
