/** Writes the tables of docs/platform.md anew: `npm run docs:platform`. */
import { readFile, writeFile } from 'node:fs/promises';
import { withTables } from './table.js';

const file = new URL('../../../docs/platform.md', import.meta.url);
await writeFile(file, withTables(await readFile(file, 'utf8')));
