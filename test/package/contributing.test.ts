import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const decisions = readdirSync(`${root}docs/decisions`).map((name) => `docs/decisions/${name}`);
const pages = ['CONTRIBUTING.md', 'docs/architecture.md', 'docs/glossary.md', ...decisions];

/** Paths in backticks, below a folder of the repository. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:src|test|tools|docs|demo|examples|\.ci|\.changeset)\/[\w./-]*)`/g)].map(
    ([, path]) => path!,
  );

/** Names that a module declares: functions, classes, methods, properties, constants, rows of tables. */
const declaredIn = (path: string): ReadonlySet<string> => {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const { name } = node as { readonly name?: ts.Node };
    if (name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteral(name)))
      names.add(name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, true));
  return names;
};

/** Rows of the walks: a file in the first column, names that it declares in the second. */
const hops = [
  ...read('docs/architecture.md').matchAll(/^\| \d+ \| `(src\/[\w./-]+)` \| ((?:`[\w#-]+`(?:, )?)+) \|/gm),
].map(([, path, names]) => ({ path: path!, names: names!.match(/[\w#-]+/g)! }));

describe('The documentation for contributors', () => {
  test.each(pages)('Every file and folder named in %s exists', (page) => {
    expect(pathsIn(read(page)).filter((path) => !existsSync(root + path))).toEqual([]);
  });

  test('Every script named in CONTRIBUTING.md is in package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read('CONTRIBUTING.md').matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script!);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  test('Every decision is listed and has at most 40 lines', () => {
    const index = read('docs/decisions/README.md');
    for (const page of decisions) {
      expect(read(page).split('\n').length).toBeLessThanOrEqual(41);
      const name = page.split('/').at(-1)!;
      if (name !== 'README.md') expect(index).toContain(`(${name})`);
    }
  });

  test('Every function in the architecture’s walks is declared in its file and appears once', () => {
    expect(hops.length).toBeGreaterThan(15);
    const missing = hops.flatMap(({ path, names }) => {
      const declared = declaredIn(path);
      return names.filter((name) => !declared.has(name)).map((name) => `${path}: ${name}`);
    });
    expect(missing).toEqual([]);
  });
});
