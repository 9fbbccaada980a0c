/** Writes `dist/docs`: the documentation for people and programs that have the package and no network. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeCopies } from './copies.js';
import { introduction, markdownOfSite } from './markdown.js';

const folder = fileURLToPath(new URL('../../dist/docs', import.meta.url));
const forMerchants = new Set(['Start', 'Guide', 'Reference', 'Trust']);

rmSync(folder, { recursive: true, force: true });
writeCopies(
  folder,
  introduction,
  markdownOfSite()
    .filter(({ title }) => forMerchants.has(title))
    // The pictures themselves are not in the package.
    .map(({ title, pages }) => ({ title, pages: pages.filter(({ path }) => path !== 'guide/pictures') })),
);
