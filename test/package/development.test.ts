import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

describe('The development build', () => {
  test('Each warning has a section in the guide, and each section a warning', () => {
    const ids = [...read('src/development/warnings.ts').matchAll(/^ {2}'([a-z-]+)': |id: '([a-z-]+)'/gm)].map(
      ([, rule, other]) => rule ?? other!,
    );
    const sections = [...read('docs/guide/development.md').matchAll(/^## ([a-z-]+)$/gm)].map(([, id]) => id!);
    expect(ids.length).toBeGreaterThan(8);
    expect(sections).toEqual(ids);
  });

  test('Each entry that has an element has a development build, and the others do not', () => {
    const { exports } = JSON.parse(read('package.json')) as {
      exports: Record<string, string | Record<string, string>>;
    };
    const developed = Object.entries(exports).flatMap(([name, target]) =>
      typeof target === 'object' && target['development'] ? name : [],
    );
    expect(developed).toEqual(['.', './define', './react']);
  });
});
