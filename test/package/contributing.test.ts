import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/sandbox/faults/kinds.js';
import { faultRule } from '../../src/sandbox/faults/rule.js';
import { languages } from '../messages/every-language.js';

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

  test('The README says how many languages there are', () => {
    expect(read('README.md')).toMatch(new RegExp(`\\b${languages.length + 1}\\s+languages\\.`));
  });
});

describe('The documentation of the sandbox', () => {
  const readme = read('src/sandbox/README.md');
  const own = `${root}src/sandbox/`;

  test('Every file and folder that it names exists', () => {
    const named = [...readme.matchAll(/`((?:[\w-]+\/)+(?:[\w-]+\.ts)?|[\w-]+\.ts)`/g)].map(
      ([, path]) => path!,
    );
    expect(named.length).toBeGreaterThan(30);
    // In each resource, and what a build writes.
    const elsewhere = new Set(['endpoints/', 'records.ts', 'dist/']);
    expect(
      named.filter(
        (path) =>
          !elsewhere.has(path) && !existsSync(own + path) && !(path.includes('/') && existsSync(root + path)),
      ),
    ).toEqual([]);
  });

  test('Every folder of the sandbox has a row', () => {
    const folders = readdirSync(own, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !readme.includes(`\`${name}/\``))).toEqual([]);
  });

  test('Every kind of fault has a row, and the others that are named exist', () => {
    const [, table = ''] = readme.split(/^\| kind \| .*\n/m);
    const rows = table.split('\n\n')[0]!.split('\n').slice(1);
    const named = rows.flatMap((row) =>
      [...row.split('|')[1]!.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!),
    );
    expect(named.sort()).toEqual(Object.keys(kinds).sort());
  });

  test.each(Object.keys(kinds).filter((kind) => kind !== 'change'))(
    'A fault of the kind %s can be written as JSON',
    async (kind) => {
      const { issues = [] } = await faultRule['~standard'].validate({ kind });
      const about = issues.map(({ path = [] }) =>
        path.map((step) => (typeof step === 'object' ? step.key : step)),
      );
      expect(about.filter(([name]) => name === 'kind')).toEqual([]);
    },
  );
});
