import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const told = ['@vite-ignore', 'webpackIgnore: true', 'turbopackIgnore: true'];

test('Every bundler is told to leave an import alone whose address is known only in the browser', () => {
  const imports = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(?!sandbox).*\.ts$/.test(path))
    .flatMap((path) => [
      ...readFileSync(`${source}/${path}`, 'utf8').matchAll(/await import\(((?:\s|\/\*.*?\*\/)*)[^'\s/]/g),
    ])
    .map(([, comments]) => comments!);
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter((comments) => !told.every((word) => comments.includes(word)))).toEqual([]);
});
